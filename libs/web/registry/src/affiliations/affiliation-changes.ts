import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { AffiliationChanges as Changes } from '@kakehashi/shared/contracts';
import { DatePipe, FileMenu, LabelPipe, ProblemText, ReferenceData } from '@kakehashi/web/platform';
import { EmptyState, LoadFailed, PageHeader, Skeleton, StateBadge, type Tone } from '@kakehashi/web/ui';
import { ListAddress } from '../list/list-address';
import { AffiliationSources } from './affiliation-sources';
import { AffiliationWords } from './affiliation-words';

const day = /^\d{4}-\d{2}-\d{2}$/;

/** What differs between two published lists, pair by pair, with the rule by which pairs are compared. */
@Component({
  selector: 'kk-affiliation-changes',
  imports: [
    DatePipe,
    EmptyState,
    FileMenu,
    LabelPipe,
    LoadFailed,
    PageHeader,
    RouterLink,
    Skeleton,
    StateBadge,
    TranslocoPipe,
  ],
  templateUrl: './affiliation-changes.html',
  styleUrls: ['../list/choices.scss', './affiliation-list.scss'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AffiliationChanges {
  protected readonly address = new ListAddress<'from' | 'to'>();
  protected readonly texts = inject(ProblemText);
  protected readonly names = inject(ReferenceData);
  protected readonly words = inject(AffiliationWords);
  protected readonly sources = inject(AffiliationSources);
  protected readonly tones: Readonly<Record<string, Tone>> = { removed: 'stopped', added: 'done', respelt: 'waiting' };
  /** The two lists of the address, otherwise the last two. */
  protected readonly span = computed(() => {
    const [latest, before] = this.sources.lists();
    const of = (name: string, otherwise: string | undefined) => {
      const given = this.address.params().get(name) ?? '';
      return day.test(given) ? given : otherwise;
    };
    const from = of('from', before?.asOf ?? latest?.asOf);
    const to = of('to', latest?.asOf);
    return from && to ? { from, to } : null;
  });
  protected readonly asked = computed(() => {
    const span = this.span();
    return span ? { url: '/api/affiliations/changes', params: span } : null;
  });
  protected readonly changes = httpResource<Changes>(() => this.asked() ?? undefined);
  protected readonly findings = computed(() => {
    if (!this.changes.hasValue()) return [];
    const { from, to } = this.changes.value();
    return [...new Map([...from.findings, ...to.findings].map((one) => [one.id, one])).values()];
  });
}
