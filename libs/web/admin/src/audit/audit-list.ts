import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, effect, inject, input, signal, untracked } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { IsoDate, IsoInstant } from '@kakehashi/shared/calendar';
import { InstantPipe, LabelPipe, LocaleStore, ProblemText } from '@kakehashi/web/platform';
import { DateField, EmptyState, PageHeader, Skeleton } from '@kakehashi/web/ui';
import { firstValueFrom } from 'rxjs';
import { actLabel, subjectLabel } from './acts';

interface AuditEntry {
  readonly id: string;
  readonly at: IsoInstant;
  readonly actor: { readonly displayName: string } | null;
  /** The absent colleague for whom it was done. */
  readonly onBehalfOf: { readonly displayName: string } | null;
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
}

interface AuditPage {
  readonly items: readonly AuditEntry[];
  readonly nextCursor: string | null;
}

/** Who did what to accounts, roles and reference data, the latest first. */
@Component({
  selector: 'kk-audit-list',
  imports: [DateField, EmptyState, InstantPipe, LabelPipe, PageHeader, ReactiveFormsModule, Skeleton, TranslocoPipe],
  templateUrl: './audit-list.html',
  styles: `
    pre {
      margin: var(--kk-1) 0 0;
      font-family: var(--kk-mono);
      font-size: var(--kk-text-s);
      white-space: pre-wrap;
    }
    .day {
      align-items: start;
      white-space: nowrap;
    }
    .day > span {
      line-height: var(--kk-control);
    }
    .more {
      display: grid;
      justify-items: center;
      padding: var(--kk-3);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AuditList {
  /** First and last day, from the address. */
  readonly from = input<IsoDate>();
  readonly to = input<IsoDate>();
  readonly #http = inject(HttpClient);
  readonly #router = inject(Router);
  protected readonly actLabel = actLabel;
  protected readonly subjectLabel = subjectLabel;
  protected readonly texts = inject(ProblemText);
  protected readonly entries = signal<readonly AuditEntry[] | null>(null);
  protected readonly cursor = signal<string | null>(null);
  protected readonly failure = signal<string | null>(null);
  protected readonly loading = signal(false);

  protected readonly locale = inject(LocaleStore).locale;
  protected readonly sides = ['from', 'to'] as const;
  protected readonly days = new FormGroup({
    from: new FormControl<IsoDate | null>(null),
    to: new FormControl<IsoDate | null>(null),
  });

  constructor() {
    effect(() => {
      const [from, to] = [this.from() ?? null, this.to() ?? null];
      this.days.setValue({ from, to }, { emitEvent: false });
      untracked(() => void this.load(null));
    });
    this.days.valueChanges.pipe(takeUntilDestroyed()).subscribe(({ from, to }) => {
      if (this.days.valid) this.show({ from, to });
    });
  }

  protected show(change: { from?: string | null; to?: string | null }): void {
    void this.#router.navigate([], { queryParams: change, queryParamsHandling: 'merge' });
  }

  protected hasDetail(entry: AuditEntry): boolean {
    return Object.keys(entry.detail ?? {}).length > 0;
  }

  protected written(entry: AuditEntry): string {
    return JSON.stringify(entry.detail, null, 2);
  }

  /** Reads the first page, or the one after the cursor. */
  protected async load(cursor: string | null): Promise<void> {
    this.loading.set(true);
    this.failure.set(null);
    if (!cursor) this.entries.set(null);
    const wanted = { from: this.from(), to: this.to(), cursor };
    const params = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value)) as Record<string, string>;
    try {
      const page = await firstValueFrom(this.#http.get<AuditPage>('/api/admin/audit', { params }));
      this.entries.update((before) => [...(before ?? []), ...page.items]);
      this.cursor.set(page.nextCursor);
    } catch (error) {
      this.failure.set(this.texts.of(error));
    } finally {
      this.loading.set(false);
    }
  }
}
