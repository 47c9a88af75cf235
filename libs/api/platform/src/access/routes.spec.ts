import 'reflect-metadata';
import { Controller, Get, Module } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import { assertRoutesGuarded, routesOf } from './assert-routes-guarded';
import { localeOf } from './api-request';
import { Public, Requires } from './requires';

@Controller('guarded')
class Guarded {
  @Get('open')
  @Public()
  open(): string {
    return '';
  }

  @Get(':id')
  @Requires('case.read')
  one(): string {
    return '';
  }
}

@Controller('forgotten')
class Forgotten {
  @Get()
  list(): string {
    return '';
  }
}

@Module({ imports: [DiscoveryModule], controllers: [Guarded] })
class Good {}

@Module({ imports: [DiscoveryModule], controllers: [Guarded, Forgotten] })
class Bad {}

describe('the routes', () => {
  it('may say what they require or that they are public', async () => {
    const app = await NestFactory.create(Good, { logger: false });
    expect(() => assertRoutesGuarded(app)).not.toThrow();
    expect(routesOf(app)).toEqual([
      { method: 'GET', path: '/guarded/open', handler: 'Guarded.open', access: { public: true } },
      { method: 'GET', path: '/guarded/:id', handler: 'Guarded.one', access: { action: 'case.read' } },
    ]);
    await app.close();
  });

  it('stop the start when one says neither', async () => {
    const app = await NestFactory.create(Bad, { logger: false });
    expect(() => assertRoutesGuarded(app)).toThrow('GET /forgotten (Forgotten.list)');
    await app.close();
  });
});

describe('the language of an answer', () => {
  it.each([
    ['en-GB,en;q=0.9,ja;q=0.8', 'en'],
    ['ja,en;q=0.5', 'ja'],
    ['fr,en;q=0.2', 'en'],
    ['de', 'ja'],
    [undefined, 'ja'],
  ])('follows %p', (header, expected) => {
    expect(localeOf({ headers: { 'accept-language': header } })).toBe(expected);
  });
});
