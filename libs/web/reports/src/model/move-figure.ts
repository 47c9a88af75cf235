const steps: Record<string, readonly [row: number, column: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The next linked number in the direction of an arrow key, passing over cells without one. */
export function nextFigure(table: HTMLElement, from: Element, key: string): HTMLElement | null {
  const step = steps[key];
  if (!step) return null;
  const rows = [...table.querySelectorAll('tbody tr, tfoot tr')].map((row) => [...row.querySelectorAll('td')]);
  let row = rows.findIndex((cells) => cells.some((cell) => cell === from));
  if (row < 0) return null;
  let column = rows[row]?.findIndex((cell) => cell === from) ?? -1;
  for (;;) {
    row += step[0];
    column += step[1];
    const cell = rows[row]?.[column];
    if (!cell) return null;
    const number = cell.querySelector<HTMLElement>('a.number');
    if (number) return number;
  }
}
