import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { DomainError } from '@kakehashi/api/platform';

/** Attempts in a quarter of an hour: of one account from anywhere, and of one address at any account. */
const ATTEMPTS = { account: 10, address: 60 } as const;
const WINDOW_SECONDS = 15 * 60;

/** Slows guessing down; counts in PostgreSQL, so a restart forgives nothing and every process counts together. */
@Injectable()
export class SignInThrottle {
  private readonly account: RateLimiterPostgres;
  private readonly address: RateLimiterPostgres;

  constructor(dataSource: DataSource) {
    const common = {
      storeClient: dataSource,
      storeType: 'typeorm',
      tableName: 'sign_in_attempts',
      tableCreated: true,
      clearExpiredByTimeout: true,
      duration: WINDOW_SECONDS,
    };
    this.account = new RateLimiterPostgres({ ...common, keyPrefix: 'account', points: ATTEMPTS.account });
    this.address = new RateLimiterPostgres({ ...common, keyPrefix: 'address', points: ATTEMPTS.address });
  }

  /** Counts an attempt before the password is looked at; throws `too-many-attempts` beyond the limits. */
  async count(email: string, address: string): Promise<void> {
    try {
      await this.address.consume(address);
      await this.account.consume(keyOf(email));
    } catch (thrown) {
      if (!(thrown instanceof RateLimiterRes)) throw thrown;
      const seconds = Math.max(1, Math.ceil(thrown.msBeforeNext / 1000));
      throw new DomainError('too-many-attempts', { headers: { 'Retry-After': String(seconds) } });
    }
  }

  /** A right password clears the account's count and gives the address its attempt back. */
  async forgive(email: string, address: string): Promise<void> {
    await this.account.delete(keyOf(email));
    await this.address.reward(address);
  }
}

/** Typed addresses may be anything; what is stored has one length and tells nobody's address. */
function keyOf(email: string): string {
  return createHash('sha256').update(email.normalize('NFKC').toLowerCase()).digest('base64url');
}
