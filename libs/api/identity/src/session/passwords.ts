import { Injectable } from '@nestjs/common';
import { hash, verify, type Algorithm } from '@node-rs/argon2';
import { Settings } from '@kakehashi/api/platform';

/** Argon2id, by the number that the library gives it. */
const ARGON2ID = 2 as Algorithm;

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane; a test spends as little as the algorithm allows. */
const costs = {
  strong: { memoryCost: 19_456, timeCost: 2, parallelism: 1 },
  test: { memoryCost: 8, timeCost: 1, parallelism: 1 },
} as const;

/** Hashes and checks passwords. */
@Injectable()
export class Passwords {
  private dummy: Promise<string> | undefined;

  constructor(private readonly settings: Settings) {}

  /** The argon2id hash of a password, in its one Unicode form. */
  hash(password: string): Promise<string> {
    return hash(password.normalize('NFKC'), {
      algorithm: ARGON2ID,
      ...costs[this.settings.passwordCost],
    });
  }

  /** Whether the password fits; without a hash it does the same work on another one, so that time tells nothing. */
  async fits(passwordHash: string | null, password: string): Promise<boolean> {
    this.dummy ??= this.hash('nobody has this password');
    const matches = await verify(passwordHash ?? (await this.dummy), password.normalize('NFKC'));
    return passwordHash !== null && matches;
  }
}
