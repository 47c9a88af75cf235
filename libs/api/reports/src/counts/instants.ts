import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { localDate } from '@kakehashi/shared/calendar';
import { DomainError, Prepared, type ErrorItem } from '@kakehashi/api/platform';
import { readInstant, requestTexts } from './report-request';

/** How long an answer waits, in milliseconds, for an instant that is about to be settled. */
const patience = 2000;
const step = 50;

/** What the database says of the time: now, and up to when nothing can become known any more. */
interface Settled {
  readonly now: Date;
  readonly settled: Date;
}

/** Instants of which a report can tell: what was known then is known now, and stays so. */
@Injectable()
export class Instants {
  constructor(private readonly prepared: Prepared) {}

  /** The exact instant that is asked for, as text; today is as of now. What is no instant is given back as it is. */
  async settled(text: string, pointer: string): Promise<string> {
    const asked = readInstant(text);
    if (!asked) return text;
    const deadline = Date.now() + patience;
    for (;;) {
      const { now, settled } = await this.time();
      if (asked <= settled) return asked.toISOString();
      if (text.length === 10 && text <= localDate(now, 'Asia/Tokyo')) return settled.toISOString();
      // One that is a moment away, or that somebody is about to write of, comes soon.
      if (asked.getTime() > now.getTime() + patience || Date.now() > deadline) throw inFuture(pointer);
      await pause(step);
    }
  }

  private async time(): Promise<Settled> {
    const [row] = await this.prepared.query<Settled[]>('SELECT clock_timestamp() AS now, settled_instant() AS settled');
    if (!row) throw new Error('The database has the time');
    return row;
  }
}

function inFuture(pointer: string): DomainError {
  const error: ErrorItem = { pointer, code: 'in-future', detail: requestTexts.future };
  return new DomainError('validation-failed', { errors: [error] });
}
