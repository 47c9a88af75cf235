import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Locale } from '@kakehashi/shared/contracts';
import { Icon } from '@kakehashi/web/ui';
import { FindingMark } from './finding-mark';
import type { DerivedFigure, Figure } from './model/count-grid';
import { formatCount } from './model/format-count';
import type { Remark } from './model/remarks';
import { writeCell } from './model/report-query';

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

  protected readonly text = computed(() => formatCount(this.figure().value, this.locale()));
  /** Why there is no number, in words; null where the usual words do. */
  protected readonly reason = computed(() => this.figure().reason?.[this.locale()] ?? null);
  protected readonly rule = computed(() => this.figure().rule?.[this.locale()] ?? null);
  protected readonly link = computed(() => ({ cell: writeCell(this.figure().ref) }));
  protected readonly published = computed(() => formatCount(this.figure().published, this.locale()));
  protected readonly computedApart = computed(() => formatCount(this.figure().computedApart, this.locale()));
  protected readonly live = computed(() => formatCount(this.figure().live, this.locale()));

  /** A change with its sign, a ratio with its unit. */
  protected derived({ kind, value }: DerivedFigure): string {
    if (value === null) return '';
    const text = new Intl.NumberFormat(this.locale(), {
      signDisplay: kind === 'share' ? 'auto' : 'exceptZero',
      maximumFractionDigits: 1,
    }).format(value);
    return kind === 'difference' ? text : `${text}%`;
  }
}
