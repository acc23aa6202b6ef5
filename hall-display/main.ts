import { mount } from 'svelte';
import '../ui/theme.css';
import HallDisplay from './HallDisplay.svelte';

const target = document.getElementById('hall-display');
if (target === null) throw new Error('the page has no place for the screen');
mount(HallDisplay, { target });
