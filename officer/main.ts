import { mount } from 'svelte';
import '../ui/theme.css';
import Officer from './Officer.svelte';

const target = document.getElementById('officer');
if (target === null) throw new Error('the page has no place for the screen');
mount(Officer, { target });
