import { HttpErrorResponse } from '@angular/common/http';
import { currentOf } from './problem';

describe('what stands now', () => {
  const refused = (code: string, more: object = {}) =>
    new HttpErrorResponse({ status: 412, error: { type: '-', title: '-', status: 412, code, ...more } });

  it('is what the refusal of a write that came too late gives', () => {
    expect(currentOf(refused('stale-version', { current: { id: 'a' } }))).toEqual({ id: 'a' });
    expect(currentOf(refused('stale-version'))).toBeNull();
    expect(currentOf(refused('case-closed', { current: { id: 'a' } }))).toBeNull();
    expect(currentOf(new Error('other'))).toBeNull();
  });
});
