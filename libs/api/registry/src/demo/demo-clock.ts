import { AsyncLocalStorage } from 'node:async_hooks';
import { Clock } from '@kakehashi/api/platform';

/** A clock that shows each piece of work its own moment, so that several may run side by side. */
export class DemoClock extends Clock {
  private readonly moment = new AsyncLocalStorage<Date>();

  constructor(private readonly present: Date) {
    super();
  }

  override now(): Date {
    return new Date(this.moment.getStore() ?? this.present);
  }

  /** Does the work at that moment. */
  at<T>(moment: Date, work: () => Promise<T>): Promise<T> {
    return this.moment.run(moment, work);
  }
}
