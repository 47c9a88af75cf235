import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '@kakehashi/web/ui';
import { placeParams, type DashboardPlace } from '../model/dashboard-query';
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

  protected readonly paramsOf = placeParams;
  readonly #turned = signal<ReadonlySet<string>>(new Set());
  protected readonly wholes = computed(() => new Set(this.table().rows.flatMap(({ under }) => under ?? [])));
  readonly #isLong = computed(() => this.table().rows.length > FOLDED_FROM);
  protected readonly rows = computed(() =>
    this.table().rows.filter(({ under }) => under === undefined || this.isUnfolded(under)),
  );

  /** Whether the parts of a row are shown. */
  protected isUnfolded(key: string): boolean {
    return this.#turned().has(key) === this.#isLong();
  }

  protected turn(key: string): void {
    this.#turned.update((turned) =>
      turned.has(key) ? new Set([...turned].filter((one) => one !== key)) : new Set([...turned, key]),
    );
  }

  protected isOpen(place: DashboardPlace): boolean {
    return JSON.stringify(placeParams(place)) === JSON.stringify(placeParams(this.opened()));
  }
}
