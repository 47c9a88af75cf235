import { Dialog } from '@angular/cdk/dialog';
import { HttpErrorResponse } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  computed,
  effect,
  inject,
  linkedSignal,
  signal,
  viewChild,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { FileMenu, type FileChoice, NewCaseLinks, SessionStore, settledText, Shortcuts } from '@kakehashi/web/platform';
import { EmptyState, Icon, LinkMenu, PageHeader, Skeleton } from '@kakehashi/web/ui';
import { firstValueFrom } from 'rxjs';
import { CaseListStore } from './case-list-store';
import { CasePeek } from './case-peek';
import { CaseTable } from './case-table';
import { ColumnChooser } from './column-chooser';
import { FilterBar } from './filter-bar';
import { HandOver } from './hand-over';
import {
  isNarrowed,
  listQuery,
  listTabs,
  readListState,
  widened,
  writeListState,
  type ListState,
  type ListTab,
} from './list-state';

/** The case list; its address is its state. */
@Component({
  selector: 'kk-case-list',
  imports: [
    CasePeek,
    CaseTable,
    ColumnChooser,
    EmptyState,
    FileMenu,
    FilterBar,
    Icon,
    LinkMenu,
    PageHeader,
    ReactiveFormsModule,
    RouterLink,
    Skeleton,
    TranslocoPipe,
  ],
  providers: [CaseListStore],
  templateUrl: './case-list.html',
  styleUrl: './case-list.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CaseList {
  readonly #router = inject(Router);
  readonly #route = inject(ActivatedRoute);
  readonly #session = inject(SessionStore);
  protected readonly mayImport = this.#session.can('import.run');
  readonly #dialog = inject(Dialog);
  readonly #reader = computed(() => {
    const office = this.#session.office();
    return { id: this.#session.user()?.id ?? '', offices: office ? [office] : this.#session.offices() };
  });
  readonly #params = toSignal(this.#route.queryParamMap, { initialValue: this.#route.snapshot.queryParamMap });

  protected readonly cases = inject(CaseListStore);
  protected readonly tabs = listTabs;
  protected readonly state = computed(() => readListState(this.#params()));
  protected readonly query = computed(() => listQuery(this.state(), this.#reader()));
  protected readonly file = computed(() => ({ url: '/api/cases', params: this.query() }));
  /** The columns that are shown, or everything that a file may hold. */
  protected readonly fileChoices = computed<readonly FileChoice[]>(() => {
    const params = { columns: this.state().columns };
    return [
      { text: 'cases.list.export.excel', kind: 'xlsx', params },
      { text: 'cases.list.export.csv', kind: 'csv', params },
      { text: 'cases.list.export.all', kind: 'xlsx' },
    ];
  });
  protected readonly narrowed = computed(() => isNarrowed(this.state()));
  protected readonly search = new FormControl(this.state().q, { nonNullable: true });
  protected readonly current = signal(-1);
  protected readonly peeking = signal(false);
  // Another question drops the choice: nobody hands over rows they no longer see.
  protected readonly selected = linkedSignal<string, ReadonlySet<string>>({
    source: () => JSON.stringify(this.query()),
    computation: () => new Set(),
  });
  protected readonly creations = inject(NewCaseLinks).links;
  protected readonly maySelect = computed(() => this.#session.can('handover.run'));
  protected readonly peekedItem = computed(() => (this.peeking() ? this.cases.items()[this.current()] : undefined));
  protected readonly forbidden = computed(() => {
    const error = this.cases.error();
    return error instanceof HttpErrorResponse && error.status === 403;
  });
  protected readonly table = viewChild(CaseTable);

  constructor() {
    effect(() => this.cases.ask(this.query()));
    effect(() => {
      const { q } = this.state();
      // The address wins only where it was not this box that wrote it.
      if (q !== this.search.value.trim()) this.search.setValue(q, { emitEvent: false });
    });
    settledText(this.search).subscribe((q) => this.show({ q }, true));
    this.#bindKeys();
  }

  /** The address of a tab, with everything else as it stands. */
  protected tabLink(tab: ListTab) {
    return writeListState({ ...this.state(), tab });
  }

  protected show(change: Partial<ListState>, replaceUrl = false): void {
    void this.#router.navigate([], {
      relativeTo: this.#route,
      queryParams: writeListState({ ...this.state(), ...change }),
      replaceUrl,
    });
  }

  protected widen(): void {
    this.search.setValue('', { emitEvent: false });
    this.show(widened(this.state()));
  }

  protected toggle(reference: string): void {
    this.selected.update((chosen) => {
      const next = new Set(chosen);
      if (!next.delete(reference)) next.add(reference);
      return next;
    });
  }

  protected toggleAll(all: boolean): void {
    this.selected.set(new Set(all ? this.cases.items().map(({ reference }) => reference) : []));
  }

  protected peek(index: number): void {
    const same = this.peeking() && index === this.current();
    this.current.set(index);
    this.peeking.set(!same);
  }

  protected closePeek(): void {
    this.peeking.set(false);
    this.table()?.focusRow(this.current());
  }

  protected async handOver(): Promise<void> {
    const items = this.cases.items().filter(({ reference }) => this.selected().has(reference));
    const ref = this.#dialog.open<boolean>(HandOver, {
      data: items,
      ariaLabelledBy: 'kk-hand-over-title',
      backdropClass: 'kk-backdrop',
    });
    if (!(await firstValueFrom(ref.closed))) return;
    this.selected.set(new Set());
    this.cases.reload();
  }

  #bindKeys(): void {
    inject(Shortcuts).bind(
      'cases',
      {
        j: () => this.table()?.move(1),
        k: () => this.table()?.move(-1),
        x: () => this.#toggleCurrent(),
        '/': () => document.getElementById('kk-case-search')?.focus(),
      },
      inject(DestroyRef),
    );
  }

  #toggleCurrent(): void {
    const item = this.cases.items()[this.current()];
    if (item && this.maySelect()) this.toggle(item.reference);
  }
}
