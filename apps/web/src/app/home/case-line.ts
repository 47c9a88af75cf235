import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { daysBetween, localDate, officeZones } from '@kakehashi/shared/calendar';
import { workflows } from '@kakehashi/shared/case-types';
import { LocaleStore } from '@kakehashi/web/platform';
import { Icon, StateBadge } from '@kakehashi/web/ui';
import { HomeCase } from './home-view';

/** One case as a line: what, where it stands, until when. */
@Component({
  selector: 'kk-case-line',
  imports: [Icon, RouterLink, StateBadge, TranslocoPipe],
  template: `
    <a [routerLink]="['/cases', item().reference]">
      <span class="main">
        <span class="title">{{ item().title }}</span>
        <span class="facts kk-muted kk-small">
          <span class="kk-nowrap">{{ item().reference }}</span>
          @if (item().requesterName; as requester) {
            <span>{{ requester }}</span>
          }
          <span>{{ item().ownerName ?? ('app.home.noOwner' | transloco) }}</span>
        </span>
      </span>
      <span class="end">
        @if (due(); as until) {
          <span class="due kk-small" [class.late]="until.days < 0">
            @if (until.days < 0) {
              <kk-icon name="priority_high" />
            }
            {{ 'app.home.deadline' | transloco: { what: until.label } }}
            @if (until.days < 0) {
              {{ 'app.home.overdueBy' | transloco: { days: -until.days } }}
            } @else if (until.days === 0) {
              {{ 'app.home.dueToday' | transloco }}
            } @else {
              {{ 'app.home.dueIn' | transloco: { days: until.days } }}
            }
          </span>
        }
        @if (state(); as now) {
          <kk-state-badge [label]="now.label[locale()]" [tone]="now.tone" />
        }
      </span>
    </a>
  `,
  styles: `
    a {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--kk-1) var(--kk-4);
      padding: var(--kk-2) var(--kk-4);
      color: inherit;
      text-decoration: none;
    }
    a:hover {
      background: var(--mat-sys-surface-container-low);
    }
    a:focus-visible {
      outline-offset: -2px;
    }
    .main {
      display: grid;
      flex: 1 1 240px;
      min-width: 0;
    }
    .title {
      font-weight: 500;
    }
    .facts {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--kk-3);
    }
    .end {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--kk-1) var(--kk-3);
    }
    .due {
      --kk-icon-size: 14px;
      display: inline-flex;
      align-items: center;
      gap: 2px;
      white-space: nowrap;
      color: var(--mat-sys-on-surface-variant);
    }
    .due.late {
      color: var(--mat-sys-error);
      font-weight: 500;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CaseLine {
  readonly item = input.required<HomeCase>();
  protected readonly locale = inject(LocaleStore).locale;
  protected readonly state = computed(() =>
    workflows[this.item().type].states.find(({ key }) => key === this.item().state),
  );
  protected readonly due = computed(() => {
    const { nextDeadline, office, type } = this.item();
    if (!nextDeadline) return null;
    const rule = workflows[type].deadlines.find(({ code }) => code === nextDeadline.code);
    const today = localDate(new Date(), officeZones[office]);
    return { label: rule?.label[this.locale()] ?? '', days: daysBetween(today, nextDeadline.dueOn) };
  });
}
