import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ImportLayoutInput, ImportLayoutView, ImportView } from '@kakehashi/shared/contracts';
import { LabelPipe } from '@kakehashi/web/platform';
import { Icon } from '@kakehashi/web/ui';
import { layoutInput, withColumn } from './layout-input';

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
  protected readonly layout = linkedSignal<ImportLayoutView>(() => this.view().layout ?? this.#layoutAt(0, null));
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

  protected chooseSheet(sheet: number): void {
    this.layout.set(this.#layoutAt(sheet, null));
  }

  protected chooseRow(row: number): void {
    this.layout.set(this.#layoutAt(this.layout().sheet, row));
  }

  protected mean(at: number, column: string): void {
    const isRepeatable = this.view().knownColumns.find(({ key }) => key === column)?.isRepeatable ?? false;
    this.layout.set(withColumn(this.layout(), at, column || null, isRepeatable));
  }

  protected apply(): void {
    this.chosen.emit(layoutInput(this.layout()));
  }

  /** Headings that were recognised elsewhere keep what they mean. */
  #layoutAt(sheet: number, row: number | null): ImportLayoutView {
    const lines = this.view().sheets[sheet]?.lines ?? [];
    const line = lines.find(({ number }) => number === row) ?? lines[0];
    const known = this.view().layout;
    const columns = (line?.cells ?? []).map((header) => {
      return { header, column: known?.columns.find((one) => one.header === header && header)?.column ?? null };
    });
    return { sheet, headerRow: line?.number ?? 1, columns, meanings: known?.meanings ?? [] };
  }
}
