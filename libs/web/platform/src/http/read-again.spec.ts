import { provideHttpClient, httpResource } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { ApplicationRef, Injector } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { readAgain } from './read-again';

describe('reading again after a change', () => {
  const setUp = () => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
    const injector = TestBed.inject(Injector);
    const resource = TestBed.runInInjectionContext(() => httpResource<string[]>(() => '/api/some'));
    const http = TestBed.inject(HttpTestingController);
    const answer = async (value: string[]) => {
      TestBed.tick();
      http.expectOne('/api/some').flush(value);
      await TestBed.inject(ApplicationRef).whenStable();
    };
    return { injector, resource, http, answer };
  };

  it('shows what the change made, also when the first answer was on its way and is from before', async () => {
    const { injector, resource, http, answer } = setUp();
    TestBed.tick();
    readAgain(resource, injector);
    const [first] = http.match('/api/some');
    first?.flush(['old']);
    await Promise.resolve();
    await answer(['old', 'new']);
    expect(resource.value()).toEqual(['old', 'new']);
    TestBed.tick();
    http.verify();
  });

  it('reads at once where an answer is there', async () => {
    const { injector, resource, http, answer } = setUp();
    await answer(['old']);
    readAgain(resource, injector);
    await answer(['new']);
    expect(resource.value()).toEqual(['new']);
    http.verify();
  });
});
