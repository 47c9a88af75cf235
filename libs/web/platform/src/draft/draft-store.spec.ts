import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { DestroyRef } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { DraftStore } from './draft-store';

describe('DraftStore', () => {
  let http: HttpTestingController;
  const open = () => TestBed.inject(DraftStore).keep<{ title: string }>('case-new:visit', TestBed.inject(DestroyRef));

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
    http = TestBed.inject(HttpTestingController);
  });

  it('sends only the last text once typing rests', async () => {
    const draft = open();
    draft.save({ title: '照' });
    draft.save({ title: '照会' }, '照会');
    const flushed = draft.flush();
    await Promise.resolve();
    const request = http.expectOne('/api/drafts/case-new%3Avisit');
    expect(request.request.body).toEqual({ body: { title: '照会' }, title: '照会' });
    request.flush({});
    await flushed;
    expect(draft.status()).toBe('saved');
    http.verify();
  });

  it('keeps a text that could not be sent', async () => {
    const draft = open();
    draft.save({ title: '照会' });
    const first = draft.flush();
    await Promise.resolve();
    http.expectOne('/api/drafts/case-new%3Avisit').error(new ProgressEvent('error'));
    await first;
    expect(draft.status()).toBe('failed');
    const second = draft.flush();
    await Promise.resolve();
    http.expectOne('/api/drafts/case-new%3Avisit').flush({});
    await second;
    expect(draft.status()).toBe('saved');
  });

  it('sends nothing after it was discarded', async () => {
    const draft = open();
    const gone = draft.discard();
    await Promise.resolve();
    http.expectOne({ method: 'DELETE', url: '/api/drafts/case-new%3Avisit' }).flush(null);
    await gone;
    draft.save({ title: '照会' });
    await draft.flush();
    http.verify();
  });
});
