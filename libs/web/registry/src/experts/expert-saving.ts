import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { ExpertDetail } from '@kakehashi/shared/contracts';
import { changedFields, ifMatch, mergeStale } from '@kakehashi/web/platform';
import { Merge } from '@kakehashi/web/ui';
import { firstValueFrom } from 'rxjs';
import { Saving } from '../saving';
import { fieldsOfExpert, fieldsOfForm, personalOfForm, type ExpertFields, type ExpertForm } from './expert-form-model';
import { ExpertFieldText } from './expert-field-text';
import { expertLabels } from './expert-labels';

/** Saves the form of an expert; when somebody else saved first, a person decides what stands. */
@Injectable()
export class ExpertSaving extends Saving {
  readonly #client = inject(HttpClient);
  readonly #merge = inject(Merge);
  readonly #words = inject(ExpertFieldText);
  readonly #translate = inject(TranslocoService);

  /** Adds the expert; null when it was refused. */
  add(form: ExpertForm): Promise<ExpertDetail | null> {
    return this.post<ExpertDetail>(form, '/api/experts', { ...fieldsOfForm(form), personal: personalOfForm(form) });
  }

  /** Sends what changed since the expert was read; null when it was refused, or nothing shall be saved. */
  change(form: ExpertForm, expert: ExpertDetail): Promise<ExpertDetail | null> {
    const wanted = changedFields(fieldsOfExpert(expert), fieldsOfForm(form));
    return this.run(form, () => this.#send(wanted, personalOfForm(form), expert));
  }

  async #send(
    wanted: ExpertFields,
    personal: Record<string, string | null> | undefined,
    onto: ExpertDetail,
  ): Promise<ExpertDetail | null> {
    if (!Object.keys(wanted).length && !personal) return onto;
    const url = `/api/experts/${onto.id}`;
    try {
      const body = { ...wanted, personal };
      return await firstValueFrom(this.#client.patch<ExpertDetail>(url, body, { headers: ifMatch(onto.version) }));
    } catch (error) {
      const current = staleExpert(error);
      if (!current) throw error;
      const merged = await this.#mergeWith(wanted, onto, current);
      return merged && this.#send(merged, personal, current);
    }
  }

  async #mergeWith(wanted: ExpertFields, onto: ExpertDetail, current: ExpertDetail): Promise<ExpertFields | null> {
    const { mine, conflicts } = mergeStale(fieldsOfExpert(onto), wanted, fieldsOfExpert(current));
    if (!conflicts.length) return mine;
    const known = [...onto.employments, ...current.employments].map(({ organisation }) => organisation);
    const employers = new Map(known.map(({ id, name }) => [id, name]));
    const said = (field: string, value: unknown) => this.#words.of(field, value, employers);
    const answer = await this.#merge.ask({
      fields: conflicts.map(({ field, before: was, mine: yours, theirs }) => ({
        key: field,
        label: this.#translate.translate(`registry.${expertLabels[field] ?? field}`),
        before: said(field, was),
        yours: said(field, yours),
        theirs: said(field, theirs),
      })),
    });
    if (!answer) return null;
    const kept = conflicts.flatMap(({ field, mine: yours }) => (answer[field] === 'yours' ? [[field, yours]] : []));
    return { ...mine, ...Object.fromEntries(kept) };
  }
}

/** The expert as it stands now, where the answer says that somebody else was first. */
function staleExpert(error: unknown): ExpertDetail | undefined {
  if (!(error instanceof HttpErrorResponse) || error.status !== 412) return undefined;
  return (error.error as { current?: ExpertDetail }).current;
}
