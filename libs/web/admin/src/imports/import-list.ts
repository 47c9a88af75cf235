import { HttpClient, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type {
  ImportItem,
  ImportList as ImportPage,
  ImportView,
  ReportProgrammeList,
} from '@kakehashi/shared/contracts';
import {
  IdempotencyKey,
  InstantPipe,
  LabelPipe,
  LocaleStore,
  MorePages,
  ProblemText,
  SessionStore,
} from '@kakehashi/web/platform';
import { EmptyState, Icon, LoadFailed, MoreButton, PageHeader, Skeleton, StateBadge } from '@kakehashi/web/ui';
import { firstValueFrom } from 'rxjs';
import { importableKinds, importableOf, rolesBringing, type Importable } from './import-roles';
import { toneOf } from './import-status';

const address = '/api/imports';

/** The imports that a person may see, and the choice of a file for the next one. */
@Component({
  selector: 'kk-import-list',
  imports: [
    EmptyState,
    Icon,
    InstantPipe,
    LabelPipe,
    LoadFailed,
    MoreButton,
    PageHeader,
    RouterLink,
    Skeleton,
    StateBadge,
    TranslocoPipe,
  ],
  templateUrl: './import-list.html',
  styles: `
    .what label {
      flex: 0 1 280px;
      min-width: 0;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ImportList {
  readonly #http = inject(HttpClient);
  readonly #router = inject(Router);
  readonly #key = new IdempotencyKey();
  protected readonly texts = inject(ProblemText);
  readonly #session = inject(SessionStore);
  readonly #locale = inject(LocaleStore).locale;
  /** What this person may bring in. */
  protected readonly kinds = importableKinds.filter(
    ({ action }) => this.#session.can('import.run') && this.#session.can(action),
  );
  /** What this person may do here. */
  protected readonly reach = this.#reach();
  /** What other roles bring in, and which do. */
  protected readonly byOthers = computed(() =>
    (['cases', 'figures'] as const)
      .filter((what) => this.reach !== 'both' && this.reach !== what)
      .map((what) => ({ what, roles: rolesBringing(what, this.#locale()) })),
  );
  /** Rows that a file of activities or dispatches may have. */
  protected readonly typedRows = '5,000';
  protected readonly kind = signal(this.kinds[0]?.name ?? 'visits');
  protected readonly programmes = httpResource<ReportProgrammeList>(() =>
    this.kinds.some(({ name }) => name === 'figures') ? '/api/reports/programmes' : undefined,
  );
  protected readonly programme = signal('visit');
  protected readonly measures = computed(() => {
    const items = this.programmes.hasValue() ? this.programmes.value().items : [];
    return items.find(({ code }) => code === this.programme())?.measures ?? [];
  });
  protected readonly measure = linkedSignal(() => this.measures()[0]?.code ?? '');
  /** Of figures it has to be known first what they count. */
  protected readonly ready = computed(() => this.kind() !== 'figures' || this.measure() !== '');
  protected readonly busy = signal(false);
  protected readonly failure = signal<string | null>(null);
  protected readonly imports = new MorePages<ImportItem, ImportPage>(() => ({ url: address, params: {} }));
  protected readonly tone = toneOf;

  #reach(): Importable | 'both' | 'look' {
    const own = new Set(this.kinds.map(({ name }) => importableOf(name)));
    const [only = 'look'] = own;
    return own.size > 1 ? 'both' : only;
  }

  protected choice(name: string): void {
    this.kind.set(this.kinds.find((one) => one.name === name)?.name ?? 'visits');
  }

  protected rowsOf({ counts }: ImportItem): string {
    const rows = Object.values(counts).reduce((sum, count) => sum + count, 0);
    return new Intl.NumberFormat(this.#locale()).format(rows);
  }

  /** Takes a file and has it looked through; nothing is stored of its rows by that. */
  protected async choose(input: HTMLInputElement): Promise<void> {
    const file = input.files?.[0];
    // The same file, mended, can be chosen again.
    input.value = '';
    if (!file || this.busy()) return;
    this.busy.set(true);
    this.failure.set(null);
    const body = new FormData();
    const kind = this.kind();
    const subject = kind === 'figures' ? { programme: this.programme(), measure: this.measure() } : {};
    for (const [name, value] of Object.entries({ kind, ...subject })) body.append(name, value);
    body.append('file', file);
    try {
      const headers = this.#key.headersFor({
        kind,
        ...subject,
        file: file.name,
        size: file.size,
        modified: file.lastModified,
      });
      const { id } = await firstValueFrom(this.#http.post<ImportView>(address, body, { headers }));
      this.#key.renew();
      await this.#router.navigate(['/admin/imports', id]);
    } catch (error) {
      this.failure.set(this.texts.of(error));
    } finally {
      this.busy.set(false);
    }
  }
}
