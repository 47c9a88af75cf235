import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/**
 * The head of every page: title left, the one primary action right, filters below.
 * Slots: `[kkPrimary]` the action, `[kkMeta]` facts beside the title, `[kkFilters]` the filter row.
 */
@Component({
  selector: 'kk-page-header',
  template: `
    <div class="top">
      <div class="title">
        <h1 tabindex="-1">{{ heading() }}</h1>
        <ng-content select="[kkMeta]" />
      </div>
      <div class="action kk-no-print"><ng-content select="[kkPrimary]" /></div>
    </div>
    @if (lead(); as text) {
      <p class="lead kk-prose kk-muted kk-no-print">{{ text }}</p>
    }
    <div class="filters kk-no-print"><ng-content select="[kkFilters]" /></div>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--kk-3);
    }
    .top {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--kk-2) var(--kk-4);
      min-height: 40px;
    }
    .title {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--kk-1) var(--kk-3);
      min-width: 0;
    }
    .action,
    .filters {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--kk-2);
    }
    .action:empty,
    .filters:empty {
      display: none;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PageHeader {
  /** The page's title, its only h1. */
  readonly heading = input.required<string>();
  /** One sentence under the title. */
  readonly lead = input<string>();
}
