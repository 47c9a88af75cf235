import { HttpClient } from '@angular/common/http';
import { Dialog } from '@angular/cdk/dialog';
import { Injectable, inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { ChosenPair, OfferCard, RowResult, RowResults, TraineeCard } from '@kakehashi/shared/contracts';
import { IdempotencyKey } from '@kakehashi/web/platform';
import { Toasts } from '@kakehashi/web/ui';
import { firstValueFrom } from 'rxjs';
import { RowResultsDialog } from '../approvals/row-results';
import { CaseWords } from '../model/case-words';
import { PairDialog } from './pair-dialog';

/** The most pairs that one request takes. */
const mostAtOnce = 100;

/** Proposes candidates to hosts as the reader chose. */
@Injectable()
export class PairingCalls {
  readonly #http = inject(HttpClient);
  readonly #dialog = inject(Dialog);
  readonly #toasts = inject(Toasts);
  readonly #transloco = inject(TranslocoService);
  readonly #words = inject(CaseWords);
  readonly #key = new IdempotencyKey();

  /** Sends the pairs and answers what became of each. */
  async confirm(pairs: readonly ChosenPair[]): Promise<RowResult[]> {
    const results: RowResult[] = [];
    for (let from = 0; from < pairs.length; from += mostAtOnce) {
      const body = { pairs: pairs.slice(from, from + mostAtOnce) };
      const headers = this.#key.headersFor(body);
      const url = '/api/placements/pairing/confirm';
      results.push(...(await firstValueFrom(this.#http.post<RowResults>(url, body, { headers }))).items);
      this.#key.renew();
    }
    return results;
  }

  /** Shows what became of each pair. */
  show(results: readonly RowResult[]): void {
    const state = this.#words.state('placement', 'host_review');
    const done = this.#transloco.translate<string>('cases.approvals.rowDone', { state });
    this.#dialog.open(RowResultsDialog, {
      data: results.map((row) => (row.ok ? { ...row, message: done } : row)),
      ariaLabelledBy: 'kk-results-title',
      backdropClass: 'kk-backdrop',
    });
  }

  /** Asks about one pair, with why and why not; true once it was confirmed. */
  async ask(trainee: TraineeCard, offer: OfferCard): Promise<boolean> {
    const ref = this.#dialog.open<boolean>(PairDialog, {
      data: { trainee, offer, confirm: (pair: ChosenPair) => this.confirm([pair]) },
      ariaLabelledBy: 'kk-pair-title',
      backdropClass: 'kk-backdrop',
    });
    const done = (await firstValueFrom(ref.closed)) === true;
    if (done)
      this.#toasts.show(
        this.#transloco.translate('trainees.moved', { name: trainee.nameRoman, host: offer.host.name }),
      );
    return done;
  }
}
