import { Injectable } from '@angular/core';
import { DialogSaving } from '../dialog-saving';

/** The one write of a dialog about host offers, with their labels. */
@Injectable()
export class HostOfferSaving extends DialogSaving {
  protected override readonly scope = 'hostOffers';
}
