import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Locale } from '@kakehashi/shared/contracts';
import { Icon } from '@kakehashi/web/ui';
import { FindingMark } from './finding-mark';
import type { Figure } from './model/count-grid';
import { formatCount, formatDerived, formatPart } from './model/format-count';
import { marksOf, type Remark } from './model/remarks';
import { writeCell } from './model/report-query';
import { Decisions } from './publishing/decisions';

/** One figure: the number as a link to its evidence, where it comes from, and what is to be known about it. */
@Component({
  selector: 'kk-figure-view',
  imports: [FindingMark, Icon, NgTemplateOutlet, RouterLink, TranslocoPipe],
  templateUrl: './figure-view.html',
  styleUrl: './figure-view.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FigureView {
  readonly figure = input.required<Figure>();
  readonly remarks = input<readonly Remark[]>([]);
  readonly locale = input.required<Locale>();
  /** Whether this figure's evidence is open. */
  readonly selected = input(false);

  readonly #decisions = inject(Decisions);
  /** One mark for all; who may decide has one to each finding. */
  protected readonly marks = computed(() => marksOf(this.remarks(), this.#decisions.mayDecide()));
  protected readonly text = computed(() => formatCount(this.figure().value, this.locale()));
  /** Why there is no number, in words; null where the usual words do. */
  protected readonly reason = computed(() => this.figure().reason?.[this.locale()] ?? null);
  protected readonly rule = computed(() => this.figure().rule?.[this.locale()] ?? null);
  protected readonly link = computed(() => ({ cell: writeCell(this.figure().ref) }));
  protected readonly computedApart = computed(() => formatCount(this.figure().computedApart, this.locale()));
  protected readonly numbersOf = formatPart;
  protected readonly derived = formatDerived;
}
