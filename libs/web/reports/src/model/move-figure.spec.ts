import { nextFigure } from './move-figure';

describe('walking over the numbers', () => {
  const host = document.createElement('div');
  host.innerHTML = `<table><tbody>
    <tr><th></th><td><a class="number" id="a1"></a></td><td>–</td><td><a class="number" id="a3"></a></td></tr>
    <tr><th></th><td>–</td><td><a class="number" id="b2"></a></td><td>–</td></tr></tbody>
    <tfoot><tr><th></th><td><a class="number" id="t1"></a></td><td></td><td></td></tr></tfoot></table>`;
  const go = (id: string, key: string): string | undefined =>
    nextFigure(host, host.querySelector(`#${id}`)?.closest('td') ?? host, key)?.id;

  it.each([
    ['a1', 'ArrowRight', 'a3'],
    ['a3', 'ArrowLeft', 'a1'],
    ['a1', 'ArrowDown', 't1'],
    ['t1', 'ArrowUp', 'a1'],
    ['a1', 'ArrowLeft', undefined],
    ['b2', 'ArrowDown', undefined],
    ['a1', 'x', undefined],
  ])('from %s with %s to %s', (from, key, to) => expect(go(from, key)).toBe(to));
});
