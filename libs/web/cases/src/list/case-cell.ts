import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { fiscalYearLabel } from '@kakehashi/shared/calendar';
import { LocaleStore, ReferenceData } from '@kakehashi/web/platform';
import { StateBadge } from '@kakehashi/web/ui';
import { TranslocoPipe } from '@jsverse/transloco';
import { CaseWords } from '../model/case-words';
import type { CaseListItem } from '../model/views';
import type { ListColumn } from './list-state';

/** What one column says about one case. */
@Component({
  selector: 'kk-case-cell',
  imports: [StateBadge, TranslocoPipe],
  template: `
    @let row = item();
    @switch (column()) {
      @case ('title') {
        <span class="title" [title]="row.title">{{ row.title }}</span>
      }
      @case ('type') {
        <span class="kk-nowrap">{{ words.type(row.type) }}</span>
      }
      @case ('state') {
        <kk-state-badge [label]="words.state(row.type, row.state)" [tone]="words.tone(row.type, row.state)" />
      }
      @case ('office') {
        {{ names.officeName(row.office) }}
      }
      @case ('country') {
        <span class="kk-nowrap">{{ names.countryName(row.country) }}</span>
      }
      @case ('requester') {
        {{ row.requesterName ?? '–' }}
      }
      @case ('prefecture') {
        {{ row.prefecture ? names.prefectureName(row.prefecture) : '–' }}
      }
      @case ('firstDate') {
        <span class="kk-nowrap">{{ dates() }}</span>
      }
      @case ('people') {
        @if (row.actualPeople !== null) {
          <span class="kk-nowrap">{{ row.actualPeople }}</span>
        } @else if (row.plannedPeople) {
          <span class="kk-nowrap kk-muted">{{ 'cases.list.planned' | transloco: { count: row.plannedPeople } }}</span>
        } @else {
          –
        }
      }
      @case ('owner') {
        @if (row.ownerName) {
          <span class="kk-nowrap">{{ row.ownerName }}</span>
        } @else {
          <span class="kk-muted">{{ 'cases.unassigned' | transloco }}</span>
        }
      }
      @case ('nextDeadline') {
        @if (row.nextDeadline; as due) {
          <span class="due" [class.overdue]="due.overdue">
            <span class="kk-nowrap">{{ due.dueOn }}</span>
            @if (due.overdue) {
              <kk-state-badge tone="overdue" [label]="'cases.overdue' | transloco" />
            }
            <span class="kk-small kk-muted">{{ words.deadline(row.type, due.code) }}</span>
          </span>
        } @else {
          –
        }
      }
      @case ('fiscalYear') {
        <span class="kk-nowrap">{{ fiscalYear() }}</span>
      }
      @case ('updatedAt') {
        <span class="kk-nowrap">{{ updated() }}</span>
      }
    }
  `,
  styles: `
    .title {
      display: block;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .due {
      display: inline-flex;
      align-items: center;
      gap: 0 var(--kk-2);
      white-space: nowrap;
    }
    @media (max-width: 719px) {
      .title {
        white-space: normal;
      }
      .due {
        flex-wrap: wrap;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CaseCell {
  readonly item = input.required<CaseListItem>();
  readonly column = input.required<ListColumn>();
  protected readonly words = inject(CaseWords);
  protected readonly names = inject(ReferenceData);
  readonly #locale = inject(LocaleStore).locale;

  protected readonly dates = computed(() => {
    const { firstDate, lastDate } = this.item();
    if (!firstDate) return '–';
    return !lastDate || lastDate === firstDate ? firstDate : `${firstDate} – ${lastDate.slice(5)}`;
  });
  protected readonly fiscalYear = computed(() => fiscalYearLabel(this.item().fiscalYear, this.#locale()));
  protected readonly updated = computed(() =>
    new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short' }).format(
      new Date(this.item().updatedAt),
    ),
  );
}
