import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { FormGroup } from '@angular/forms';
import { TranslocoService } from '@jsverse/transloco';
import type { JetRow, JetYearDetail } from '@kakehashi/shared/contracts';
import { FormSaving, ReferenceData, ifMatch, instantText, mergeStale, readerZone } from '@kakehashi/web/platform';
import { Merge, Toasts } from '@kakehashi/web/ui';
import { firstValueFrom } from 'rxjs';
import { contentOf, fieldsOf, wantedOf, type JetContent } from './jet-merge';
import { jetRoles } from './jet-sheet';

/** One write of the sheet of JET figures; when somebody else corrected them first, a person decides what stands. */
@Injectable()
export class JetSaving extends FormSaving {
  protected readonly scope = 'jetFigures';
  readonly #client = inject(HttpClient);
  readonly #merge = inject(Merge);
  readonly #names = inject(ReferenceData);
  readonly #toasts = inject(Toasts);
  readonly #transloco = inject(TranslocoService);

  /** Enters a year anew over the revision that was read; null when it was refused, or nothing shall be saved. */
  correct(form: FormGroup, year: JetYearDetail, content: JetContent, reason: string): Promise<JetYearDetail | null> {
    return this.run(form, () => this.#send(year, content, reason));
  }

  async #send(onto: JetYearDetail, content: JetContent, reason: string): Promise<JetYearDetail | null> {
    try {
      const url = `/api/jet-figures/${onto.fiscalYear}`;
      const headers = ifMatch(onto.current.revision);
      return await firstValueFrom(this.#client.patch<JetYearDetail>(url, { ...content, reason }, { headers }));
    } catch (error) {
      const stands = staleYear(error);
      if (!stands) throw error;
      const merged = await this.#mergeWith(onto, content, stands);
      return merged && this.#send(stands, merged, reason);
    }
  }

  async #mergeWith(onto: JetYearDetail, content: JetContent, { current }: JetYearDetail): Promise<JetContent | null> {
    const { mine, conflicts } = mergeStale(fieldsOf(onto.current), wantedOf(onto.current, content), fieldsOf(current));
    const who = current.enteredBy;
    if (!conflicts.length) {
      this.#toasts.show(this.#transloco.translate('jetFigures.merged', { who }));
      return contentOf(current, mine);
    }
    const answer = await this.#merge.ask({
      who,
      when: instantText(current.enteredAt, readerZone),
      fields: conflicts.map(({ field, before, mine: yours, theirs }) => ({
        key: field,
        label: this.#labelOf(field),
        before: said(before),
        yours: said(yours),
        theirs: said(theirs),
      })),
    });
    if (!answer) return null;
    const kept = conflicts.flatMap(({ field, mine: yours }) => (answer[field] === 'yours' ? [[field, yours]] : []));
    return contentOf(current, { ...mine, ...Object.fromEntries(kept) });
  }

  #labelOf(field: string): string {
    const named = field === 'source' || field === 'note';
    return named ? this.#transloco.translate(`jetFigures.${field}`) : this.#names.countryName(field);
  }
}

/** A row as its three numbers, or the text of a field; empty where nothing stands. */
function said(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value ?? '');
  const row = value as JetRow;
  return jetRoles.map((role) => `${role} ${row[role] ?? '–'}`).join(' / ');
}

/** The year as it stands now, where the answer says that somebody else was first. */
function staleYear(error: unknown): JetYearDetail | undefined {
  if (!(error instanceof HttpErrorResponse) || error.status !== 412) return undefined;
  return (error.error as { current?: JetYearDetail }).current;
}
