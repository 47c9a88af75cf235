import { Injectable } from '@nestjs/common';
import { localTime, type IsoDate } from '@kakehashi/shared/calendar';

/** The present moment; tests freeze or move it. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }

  /** Today's date in a zone; headquarters' zone where none is given. */
  today(zone = 'Asia/Tokyo'): IsoDate {
    return localTime(this.now().toISOString(), zone).slice(0, 10) as IsoDate;
  }
}

/** A clock that stands still until it is moved. */
export class FrozenClock extends Clock {
  constructor(private moment: Date) {
    super();
  }

  override now(): Date {
    return new Date(this.moment);
  }

  moveTo(moment: Date): void {
    this.moment = moment;
  }

  /** Moves on by some seconds. */
  advance(seconds: number): void {
    this.moment = new Date(this.moment.getTime() + seconds * 1000);
  }
}
