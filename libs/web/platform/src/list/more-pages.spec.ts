import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { ApplicationRef, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MorePages, type PageOf } from './more-pages';

describe('a list of more pages', () => {
  const kind = signal('a');
  let http: HttpTestingController;
  let list: MorePages<string, PageOf<string>>;

  const answer = (url: string, items: string[], nextCursor: string | null) => {
    TestBed.tick();
    http.expectOne(url).flush({ items, nextCursor });
  };
  const settled = () => TestBed.inject(ApplicationRef).whenStable();

  beforeEach(async () => {
    kind.set('a');
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
    http = TestBed.inject(HttpTestingController);
    list = TestBed.runInInjectionContext(() => new MorePages(() => ({ url: '/api/some', params: { kind: kind() } })));
    answer('/api/some?kind=a', ['1', '2'], 'next');
    await settled();
  });

  afterEach(() => http.verify());

  it('adds the next page to what was read, to the last', async () => {
    const read = list.more();
    expect(list.loading()).toBe(true);
    answer('/api/some?kind=a&cursor=next', ['3'], null);
    await read;
    expect(list.items()).toEqual(['1', '2', '3']);
    expect([list.hasMore(), list.loading()]).toEqual([false, false]);
  });

  it('adds nothing of a list that is no longer asked for, and keeps the last answer until the next', async () => {
    const read = list.more();
    kind.set('b');
    answer('/api/some?kind=a&cursor=next', ['3'], null);
    await read;
    expect(list.items()).toEqual(['1', '2']);
    answer('/api/some?kind=b', ['4'], null);
    await settled();
    expect(list.items()).toEqual(['4']);
  });

  it('reads anew, from the first page, when it is told to', async () => {
    list.first.reload();
    answer('/api/some?kind=a', ['5'], null);
    await settled();
    expect(list.items()).toEqual(['5']);
  });
});
