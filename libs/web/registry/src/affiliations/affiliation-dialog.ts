import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { localDate } from '@kakehashi/shared/calendar';
import { affiliationKinds, affiliationStatuses, affiliationTests } from '@kakehashi/shared/case-types';
import type { AffiliationEntryDetail } from '@kakehashi/shared/contracts';
import { LabelPipe, ProblemText, ReferenceData } from '@kakehashi/web/platform';
import { Confirm, ErrorSummary, Field, FieldInput, closeCarefully } from '@kakehashi/web/ui';
import { DayField } from '../field/day-field';
import { NoteField } from '../field/note-field';
import { affiliationForm, affiliationOf } from './affiliation-form';
import { AffiliationSaving } from './saving';

const labels = {
  prefecture: 'entry.prefecture',
  municipalityCode: 'entry.municipalityCode',
  japaneseName: 'entry.japaneseName',
  country: 'list.country',
  foreignName: 'entry.foreignName',
  foreignRegion: 'entry.foreignRegion',
  kind: 'list.kind',
  status: 'list.status',
  asOf: 'entry.asOf',
  signedOn: 'list.signedOn',
  endedOn: 'entry.endedOn',
  note: 'entry.note',
};

/** Adds an affiliation or corrects one; what the published lists print stays as printed. */
@Component({
  selector: 'kk-affiliation-dialog',
  imports: [DayField, ErrorSummary, Field, FieldInput, LabelPipe, NoteField, ReactiveFormsModule, TranslocoPipe],
  providers: [AffiliationSaving],
  templateUrl: './affiliation-dialog.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AffiliationDialog {
  protected readonly entry = inject<AffiliationEntryDetail | null>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<AffiliationEntryDetail>>(DialogRef);
  protected readonly saving = inject(AffiliationSaving);
  protected readonly texts = inject(ProblemText);
  protected readonly names = inject(ReferenceData);
  protected readonly kinds = affiliationKinds;
  protected readonly statuses = affiliationStatuses;
  protected readonly tests = affiliationTests;
  protected readonly form = affiliationForm(this.entry, localDate(new Date(), 'Asia/Tokyo'));

  constructor() {
    const confirm = inject(Confirm);
    const transloco = inject(TranslocoService);
    const say = (key: string) => transloco.translate<string>(`affiliations.leaving.${key}`);
    closeCarefully(this.ref, {
      changed: () => this.form.dirty,
      ask: () => confirm.ask({ title: say('title'), text: say('text'), confirm: say('confirm'), danger: true }),
    });
  }

  protected async save(): Promise<void> {
    if (!this.saving.ready(this.form, labels)) return;
    const body = affiliationOf(this.form);
    const saved = this.entry
      ? await this.saving.patch<AffiliationEntryDetail>(
          this.form,
          `/api/affiliations/${this.entry.id}`,
          this.entry.version,
          body,
        )
      : await this.saving.post<AffiliationEntryDetail>(this.form, '/api/affiliations', body);
    if (saved) this.ref.close(saved);
  }
}
