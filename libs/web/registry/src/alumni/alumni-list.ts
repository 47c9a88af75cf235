import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { fiscalYearLabel, fiscalYearOfInstant } from '@kakehashi/shared/calendar';
import { choiceLabel, trainingFields } from '@kakehashi/shared/case-types';
import type { AlumniPage, AlumnusView } from '@kakehashi/shared/contracts';
import { DatePipe, FileMenu, LabelPipe, LocaleStore, MorePages, ReferenceData } from '@kakehashi/web/platform';
import { PageHeader } from '@kakehashi/web/ui';
import { ListAddress, addressSearch } from '../list/list-address';
import { RecordList } from '../list/record-list';
import { SearchBox } from '../list/search-box';
import { alumniQuery, isNarrowed, readAlumniState, type AlumniState } from './alumni-query';

/** The first year of which the published record knows trainees. */
const firstYear = 1996;

/** Who completed a placement, who left last first; its address is its state. */
@Component({
  selector: 'kk-alumni-list',
  imports: [DatePipe, FileMenu, LabelPipe, PageHeader, RecordList, RouterLink, SearchBox, TranslocoPipe],
  templateUrl: './alumni-list.html',
  styleUrl: '../list/choices.scss',
  styles: `
    tbody th {
      min-width: 160px;
    }
    .under {
      display: block;
      font-weight: 400;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AlumniList {
  readonly #locale = inject(LocaleStore).locale;
  protected readonly address = new ListAddress<keyof AlumniState>();
  protected readonly names = inject(ReferenceData);
  protected readonly state = computed(() => readAlumniState(this.address.params()));
  protected readonly narrowed = computed(() => isNarrowed(this.state()));
  protected readonly search = addressSearch(this.address, () => this.state().q);
  protected readonly years = computed(() => {
    const newest = fiscalYearOfInstant(new Date());
    return Array.from({ length: newest - firstYear + 1 }, (_, back) => newest - back).map((year) => ({
      value: String(year),
      label: fiscalYearLabel(year, this.#locale()),
    }));
  });
  protected readonly list = new MorePages<AlumnusView, AlumniPage>(() => ({
    url: '/api/alumni',
    params: alumniQuery(this.state()),
  }));

  protected fieldOf({ field }: AlumnusView) {
    return choiceLabel(trainingFields, field);
  }

  protected yearOf({ fiscalYear }: AlumnusView): string {
    return fiscalYearLabel(fiscalYear, this.#locale());
  }

  protected clear(): void {
    this.address.show({ q: null, year: null, country: null, prefecture: null });
  }
}
