import { RequestMethod, type INestApplicationContext } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { ACCESS, type RouteAccess } from './requires';

/** One route of the API. */
export interface Route {
  readonly method: string;
  /** Without the global prefix, beginning with a slash. */
  readonly path: string;
  readonly handler: string;
  readonly access: RouteAccess | undefined;
}

/** Every route that the controllers declare. */
export function routesOf(app: INestApplicationContext): Route[] {
  const discovery = app.get(DiscoveryService, { strict: false });
  const reflector = app.get(Reflector, { strict: false });
  const scanner = new MetadataScanner();
  return discovery.getControllers().flatMap(({ instance, metatype }) => {
    if (!instance || !metatype) return [];
    const prototype = Object.getPrototypeOf(instance) as Record<string, () => unknown>;
    return scanner.getAllMethodNames(prototype).flatMap((name) => {
      const handler = prototype[name];
      const method = handler && (Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined);
      if (!handler || method === undefined) return [];
      const access = reflector.getAllAndOverride<RouteAccess | undefined>(ACCESS, [handler, metatype]);
      return pathsOf(metatype).flatMap((base) =>
        pathsOf(handler).map((path) => ({
          method: RequestMethod[method] ?? 'ALL',
          path: `/${[base, path]
            .map((part) => part.replace(/^\/+|\/+$/g, ''))
            .filter(Boolean)
            .join('/')}`,
          handler: `${metatype.name}.${name}`,
          access,
        })),
      );
    });
  });
}

function pathsOf(target: object): string[] {
  const value = Reflect.getMetadata(PATH_METADATA, target) as string | string[] | undefined;
  return Array.isArray(value) ? value : [value ?? ''];
}

/** Stops the start when a route says neither what it requires nor that it is public. */
export function assertRoutesGuarded(app: INestApplicationContext): void {
  const open = routesOf(app).filter(({ access }) => !access);
  if (open.length === 0) return;
  const list = open.map(({ method, path, handler }) => `${method} ${path} (${handler})`).join(', ');
  throw new Error(`These routes have neither @Requires nor @Public: ${list}`);
}
