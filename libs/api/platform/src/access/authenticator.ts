import type { Actor } from '@kakehashi/shared/access';
import type { ApiRequest } from './api-request';

/** Finds out who makes a request; identity provides it. */
export abstract class Authenticator {
  /** The person behind the request with today's grants, or null when nobody is signed in (any more). */
  abstract authenticate(request: ApiRequest): Promise<Actor | null>;

  /** Throws `csrf-failed` unless an unsafe request proves that our own page sent it. */
  abstract assertOwnPage(request: ApiRequest): void;
}
