import { HttpClient, httpResource } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  computed,
  effect,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type {
  ImportFindings,
  ImportHindrance,
  ImportLayoutInput,
  ImportView,
  ReportProgrammeList,
} from '@kakehashi/shared/contracts';
import {
  Downloads,
  IdempotencyKey,
  InstantPipe,
  LabelPipe,
  LocaleStore,
  ProblemText,
  SessionStore,
  ifMatch,
  labelOf,
  problemOf,
} from '@kakehashi/web/platform';
import { BlockedButton, Confirm, Icon, LoadFailed, PageHeader, Skeleton, StateBadge, Toasts } from '@kakehashi/web/ui';
import { firstValueFrom } from 'rxjs';
import { ImportDiscrepancies } from './import-discrepancies';
import { ImportLayoutForm } from './import-layout-form';
import { ImportNames } from './import-names';
import { ImportRows } from './import-rows';
import { isWorking, toneOf } from './import-status';

/** How often the server is asked while it works, in milliseconds. */
const PAUSE = 1_000;

/** One import: how its file is read, what it would do, bringing it in and taking it back. */
@Component({
  selector: 'kk-import-page',
  imports: [
    BlockedButton,
    Icon,
    ImportDiscrepancies,
    ImportLayoutForm,
    ImportNames,
    ImportRows,
    InstantPipe,
    LabelPipe,
    LoadFailed,
    PageHeader,
    RouterLink,
    Skeleton,
    StateBadge,
    TranslocoPipe,
  ],
  templateUrl: './import-page.html',
  styles: `
    progress {
      width: 100%;
      accent-color: var(--mat-sys-primary);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ImportPage {
  /** From the address. */
  readonly id = input.required<string>();
  readonly #http = inject(HttpClient);
  readonly #confirm = inject(Confirm);
  readonly #downloads = inject(Downloads);
  readonly #toasts = inject(Toasts);
  readonly #transloco = inject(TranslocoService);
  readonly #session = inject(SessionStore);
  readonly #locale = inject(LocaleStore).locale;
  readonly #key = new IdempotencyKey();
  protected readonly texts = inject(ProblemText);
  protected readonly busy = signal(false);
  protected readonly withDuplicates = signal(false);
  protected readonly view = httpResource<ImportView>(() => this.#address());
  protected readonly findings = httpResource<ImportFindings>(() =>
    this.stage() ? `${this.#address()}/findings` : undefined,
  );
  /** Which rows there are to be shown: they change with the status only. */
  protected readonly stage = computed(() => {
    const view = this.view.hasValue() ? this.view.value() : null;
    return view && view.counts && view.total !== null && !isWorking(view.status)
      ? `${view.status} ${view.version}`
      : '';
  });
  readonly #programmes = httpResource<ReportProgrammeList>(() =>
    this.view.hasValue() && this.view.value().programme ? '/api/reports/programmes' : undefined,
  );
  /** What figures are of, by name. */
  protected readonly subject = computed(() => {
    if (!this.view.hasValue() || !this.#programmes.hasValue()) return '';
    const { programme, measure } = this.view.value();
    const found = this.#programmes.value().items.find(({ code }) => code === programme);
    const counted = found?.measures.find(({ code }) => code === measure);
    return [found, counted].map((one) => labelOf(one?.label, this.#locale())).join(' · ');
  });
  /** Asked once something came in that the reader could take back. */
  protected readonly hindrance = httpResource<ImportHindrance>(() => {
    const view = this.stage() && this.view.hasValue() ? this.view.value() : null;
    return view?.status === 'committed' && this.mine(view) ? `${this.#address()}/undo` : undefined;
  });
  protected readonly hindrances = computed(() => {
    const reason = this.hindrance.hasValue() ? this.hindrance.value().reason : null;
    return reason ? [{ text: labelOf(reason, this.#locale()) }] : [];
  });
  /** What is being chosen for the next look at the file. */
  protected readonly layoutForm = viewChild(ImportLayoutForm);
  protected readonly names = viewChild(ImportNames);
  /** Why what is shown does not come in: it is not what the file would be read as now. */
  protected readonly stale = computed(() => {
    const isStale = this.layoutForm()?.isChanged() || this.names()?.hasMeanings();
    return isStale ? [{ text: this.#say('result.staleReason') }] : [];
  });
  protected readonly tone = toneOf;
  protected readonly working = isWorking;

  constructor() {
    let timer: ReturnType<typeof setTimeout> | undefined;
    inject(DestroyRef).onDestroy(() => clearTimeout(timer));
    effect(() => {
      const view = this.view.hasValue() ? this.view.value() : null;
      clearTimeout(timer);
      if (view && isWorking(view.status) && !this.view.isLoading()) timer = setTimeout(() => this.view.reload(), PAUSE);
    });
  }

  /** How far the work is, in numbers as the page writes them. */
  protected progress({ done, total }: ImportView): Record<'done' | 'total', string> {
    const numbers = new Intl.NumberFormat(this.#locale());
    return { done: numbers.format(done), total: numbers.format(total ?? 0) };
  }

  /** Whether the person who looks at it is the one who works on it. */
  protected mine({ own }: ImportView): boolean {
    return own && this.#session.can('import.run');
  }

  /** Which table of the file was looked through, in words; a CSV file is one table. */
  protected tableOf({ fileName, layout, sheets }: ImportView): string {
    if (!layout) return fileName;
    const sheet = sheets[layout.sheet]?.name ?? fileName;
    const key = sheets.length === 1 && sheet === fileName ? 'result.table' : 'result.tableOfSheet';
    return this.#say(key, { file: fileName, sheet, row: layout.headerRow });
  }

  protected toBringIn({ counts: { added, changed, duplicate } }: ImportView): number {
    return added + changed + (this.withDuplicates() ? duplicate : 0);
  }

  protected async lay(view: ImportView, layout: ImportLayoutInput): Promise<void> {
    await this.#send(() =>
      this.#http.put<ImportView>(`${this.#address()}/layout`, layout, { headers: ifMatch(view.version) }),
    );
  }

  protected async commit(view: ImportView): Promise<void> {
    if (!view.layout) return;
    const { sheet, headerRow } = view.layout;
    const count = this.toBringIn(view);
    const { changed, refused } = view.counts;
    const isFigures = view.kind === 'figures';
    const texts = [
      this.#say('commit.askTable', { table: this.tableOf(view) }),
      this.#say(isFigures ? 'commit.askFigures' : 'commit.askText'),
      ...(isFigures && changed > 0 ? [this.#say('commit.askFound', { changed })] : []),
      ...(refused > 0 ? [this.#say('commit.askRefused', { refused })] : []),
    ];
    const question = {
      title: this.#say('commit.askTitle', { count }),
      text: texts.join(' '),
      confirm: this.#say('commit.confirm'),
    };
    if ((await this.#confirm.ask(question)) === null) return;
    await this.#act(view, 'commit', { withDuplicates: this.withDuplicates(), sheet, headerRow });
  }

  protected async undo(view: ImportView): Promise<void> {
    const question = {
      title: this.#say('undo.askTitle'),
      text: this.#say(view.kind === 'figures' ? 'undo.askFigures' : 'undo.askText'),
      confirm: this.#say('undo.confirm'),
      danger: true,
    };
    if ((await this.#confirm.ask(question)) === null) return;
    await this.#act(view, 'undo', {});
  }

  protected async saveRefused(): Promise<void> {
    try {
      await this.#downloads.save(`${this.#address()}/refused`);
    } catch (error) {
      this.#toasts.error(this.texts.of(error));
    }
  }

  async #act({ version }: ImportView, verb: 'commit' | 'undo', body: object): Promise<void> {
    const headers = this.#key.headersFor({ verb, version, ...body }).set('If-Match', `"${version}"`);
    await this.#send(() => this.#http.post<ImportView>(`${this.#address()}/${verb}`, body, { headers }));
    this.#key.renew();
  }

  async #send(request: () => ReturnType<HttpClient['post']>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    try {
      this.view.set((await firstValueFrom(request())) as ImportView);
    } catch (error) {
      const isStale = problemOf(error)?.code === 'stale-version';
      this.#toasts.error(isStale ? this.#say('stale') : this.texts.of(error));
      this.view.reload();
      this.hindrance.reload();
    } finally {
      this.busy.set(false);
    }
  }

  #address(): string {
    return `/api/imports/${this.id()}`;
  }

  #say(key: string, values: Record<string, string | number> = {}): string {
    return this.#transloco.translate(`admin.imports.${key}`, values, this.#locale());
  }
}
