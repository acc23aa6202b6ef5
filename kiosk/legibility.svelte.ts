/** What the styles go by: attributes of the document's root, seen by every screen and every dialog. */
type Root = Pick<HTMLElement, 'dataset'>;

/** How this visitor needs the screen to look. Known to the page that is open, and to nothing that outlives it. */
export class Legibility {
  largeType = $state(false);
  highContrast = $state(false);
  readonly #root: Root;

  constructor(root: Root) {
    this.#root = root;
  }

  switchLargeType(): void {
    this.#show(!this.largeType, this.highContrast);
  }

  switchHighContrast(): void {
    this.#show(this.largeType, !this.highContrast);
  }

  /** As a kiosk greets the next visitor. */
  reset(): void {
    this.#show(false, false);
  }

  #show(largeType: boolean, highContrast: boolean): void {
    this.largeType = largeType;
    this.highContrast = highContrast;
    mark(this.#root, 'type', largeType ? 'large' : null);
    mark(this.#root, 'contrast', highContrast ? 'high' : null);
  }
}

function mark({ dataset }: Root, name: string, value: string | null): void {
  if (value === null) Reflect.deleteProperty(dataset, name);
  else dataset[name] = value;
}
