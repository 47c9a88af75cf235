import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '@kakehashi/web/ui';
import { placeParams, type DashboardPlace, type Fold } from '../model/dashboard-query';
import type { DashboardTable } from '../model/dashboard-tables';

/** A longer table begins with its parts hidden. */
const FOLDED_FROM = 12;

/** A table of the dashboard with a bar beside each row; each number opens what stands behind it. */
@Component({
  selector: 'kk-dashboard-table',
  imports: [Icon, RouterLink, TranslocoPipe],
  templateUrl: './dashboard-table-view.html',
  styleUrl: './dashboard-table-view.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DashboardTableView {
  readonly table = input.required<DashboardTable>();
  /** The number whose evidence is open. */
  readonly opened = input<DashboardPlace | null>(null);

  /** The rows of which somebody settled whether their parts are shown. */
  readonly turned = input<ReadonlyMap<string, boolean>>(new Map());
  readonly folded = output<Fold>();

  protected readonly paramsOf = placeParams;
  protected readonly wholes = computed(() => new Set(this.table().rows.flatMap(({ under }) => under ?? [])));
  readonly #isLong = computed(() => this.table().rows.length > FOLDED_FROM);
  protected readonly rows = computed(() =>
    this.table().rows.filter(({ under }) => under === undefined || this.isUnfolded(under)),
  );

  /** Whether the parts of a row are shown. */
  protected isUnfolded(key: string): boolean {
    return this.turned().get(key) ?? !this.#isLong();
  }

  protected turn(key: string): void {
    this.folded.emit({ key, shown: !this.isUnfolded(key) });
  }

  protected isOpen(place: DashboardPlace): boolean {
    return JSON.stringify(placeParams(place)) === JSON.stringify(placeParams(this.opened()));
  }
}
