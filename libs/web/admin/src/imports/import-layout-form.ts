import { HttpClient } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ImportLayoutInput, ImportLayoutView, ImportView } from '@kakehashi/shared/contracts';
import { LabelPipe, ProblemText } from '@kakehashi/web/platform';
import { Icon, Toasts } from '@kakehashi/web/ui';
import { firstValueFrom } from 'rxjs';
import { isReadAlike, layoutInput, withColumn } from './layout-input';

/** Where the table stands in the file, and what each of its columns means. */
@Component({
  selector: 'kk-import-layout-form',
  imports: [Icon, LabelPipe, TranslocoPipe],
  templateUrl: './import-layout-form.html',
  styles: `
    .place {
      display: flex;
      flex-wrap: wrap;
      gap: var(--kk-3);
    }
    .place > div {
      flex: 1 1 200px;
      min-width: 0;
    }
    summary {
      cursor: pointer;
    }
    td select {
      min-width: 160px;
      max-width: 100%;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ImportLayoutForm {
  readonly view = input.required<ImportView>();
  readonly busy = input.required<boolean>();
  readonly chosen = output<ImportLayoutInput>();
  /** As it is chosen here; the first line of the first sheet where nothing was recognised. */
  protected readonly layout = linkedSignal<ImportLayoutView>(() => this.#laid());
  /** Whether something else is chosen here than the file was looked through as. */
  readonly isChanged = computed(() => !isReadAlike(this.layout(), this.#laid()));
  /** Whether it is being recognised what the columns of another place mean. */
  protected readonly asking = signal(false);
  readonly #http = inject(HttpClient);
  readonly #toasts = inject(Toasts);
  readonly #texts = inject(ProblemText);
  #asked = 0;
  protected readonly lines = computed(() => this.view().sheets[this.layout().sheet]?.lines ?? []);
  protected readonly needed = computed(() => {
    const there = this.layout().columns.map(({ column }) => column);
    return this.view().knownColumns.filter(({ key }) => this.view().missing.includes(key) && !there.includes(key));
  });

  protected inShort(cells: readonly string[]): string {
    const text = cells.filter(Boolean).join(' · ');
    return text.length > 60 ? `${text.slice(0, 60)}…` : text;
  }

  /** What stands in a column below the headings. */
  protected sample(at: number): string {
    const { headerRow } = this.layout();
    const below = this.lines().filter(({ number }) => number > headerRow);
    return [...new Set(below.flatMap(({ cells }) => cells[at] || []))].slice(0, 3).join(' · ');
  }

  protected async chooseSheet(sheet: number): Promise<void> {
    await this.#place(sheet, null);
  }

  protected async chooseRow(row: number): Promise<void> {
    await this.#place(this.layout().sheet, row);
  }

  protected mean(at: number, column: string): void {
    const isRepeatable = this.view().knownColumns.find(({ key }) => key === column)?.isRepeatable ?? false;
    this.layout.set(withColumn(this.layout(), at, column || null, isRepeatable));
  }

  protected apply(): void {
    if (!this.asking()) this.chosen.emit(layoutInput(this.layout()));
  }

  /** Takes back what was chosen here since the file was looked through. */
  reset(): void {
    this.#asked++;
    this.asking.set(false);
    this.layout.set(this.#laid());
  }

  /** The headings of another place are recognised like those of a new file. */
  async #place(sheet: number, row: number | null): Promise<void> {
    this.layout.set(this.#layoutAt(sheet, row));
    const asked = ++this.#asked;
    this.asking.set(true);
    const params = { sheet, ...(row !== null && { headerRow: row }) };
    try {
      const address = `/api/imports/${this.view().id}/layout`;
      const proposed = await firstValueFrom(this.#http.get<ImportLayoutView>(address, { params }));
      if (asked === this.#asked) this.layout.set(proposed);
    } catch (error) {
      if (asked === this.#asked) this.#toasts.error(this.#texts.of(error));
    } finally {
      if (asked === this.#asked) this.asking.set(false);
    }
  }

  #laid(): ImportLayoutView {
    return this.view().layout ?? this.#layoutAt(0, null);
  }

  /** What is shown of another place until its headings are recognised. */
  #layoutAt(sheet: number, row: number | null): ImportLayoutView {
    const lines = this.view().sheets[sheet]?.lines ?? [];
    const line = lines.find(({ number }) => number === row) ?? lines[0];
    const columns = (line?.cells ?? []).map((header) => ({ header, column: null }));
    return { sheet, headerRow: line?.number ?? 1, columns, meanings: [] };
  }
}
