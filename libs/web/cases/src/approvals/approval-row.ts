import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { ReferenceData } from '@kakehashi/web/platform';
import { Icon, StateBadge } from '@kakehashi/web/ui';
import { CaseWords } from '../model/case-words';
import type { ApprovalItem } from '../model/views';
import { caseScreens } from '../types/case-screens';
import { approvalBlock } from './approval-block';
import { notTogether } from './batch';

/** One case that waits: what, whose, since when, and whether the reader may decide. */
@Component({
  selector: 'kk-approval-row',
  imports: [RouterLink, TranslocoPipe, Icon, StateBadge],
  template: `
    @let one = item();
    <div class="row" [class.on]="on()">
      <label class="kk-choice">
        <input
          type="checkbox"
          [id]="'kk-choose-' + index()"
          [checked]="chosen()"
          [attr.aria-disabled]="alone() ? 'true' : null"
          [attr.aria-describedby]="alone() ? 'kk-alone-' + index() : null"
          [attr.aria-label]="'cases.list.selectOne' | transloco: { reference: one.reference }"
          (click)="choose($event)"
        />
      </label>
      <button
        type="button"
        class="row-button"
        [id]="'kk-approval-' + index()"
        [attr.aria-current]="on() ? 'true' : null"
        (click)="opened.emit()"
      >
        <span class="line">
          <span class="reference">{{ one.reference }}</span>
          <kk-state-badge [label]="words.state(one.type, one.state)" [tone]="words.tone(one.type, one.state)" />
        </span>
        <span class="title">{{ one.title }}</span>
        <span class="kk-small kk-muted line">
          <span
            >{{ words.type(one.type) }} · {{ one.requesterName ?? '–' }} · {{ names.countryName(one.country) }}</span
          >
          <span [class.long]="days() >= 7">{{
            (days() ? 'cases.approvals.waiting' : 'cases.approvals.today') | transloco: { days: days() }
          }}</span>
        </span>
        @if (block(); as held) {
          <span class="kk-small blocked" [id]="'kk-alone-' + index()">
            <span class="line lead"
              ><kk-icon [name]="held.kind === 'missing' ? 'warning' : 'lock'" />{{
                'cases.approvals.' + (held.kind === 'missing' ? 'missing' : 'blocked') | transloco
              }}</span
            >
            {{ held.reason?.message }}
          </span>
        } @else if (alone(); as reasons) {
          <span class="kk-small kk-muted" [id]="'kk-alone-' + index()">
            {{ reasons.length ? reasons.join(' ') : ('cases.approvals.alone' | transloco) }}
          </span>
        }
      </button>
      @if (mend(); as reason) {
        <a class="kk-small mend" [routerLink]="['/cases', one.reference]" [state]="{ mend: reason }">
          {{ 'cases.mend.' + reason.fixTarget | transloco }}<span class="kk-hidden"> {{ one.reference }}</span>
        </a>
      }
    </div>
  `,
  styles: `
    .row {
      display: grid;
      grid-template-columns: 36px minmax(0, 1fr);
    }
    .row.on {
      background: var(--mat-sys-primary-container);
      color: var(--mat-sys-on-primary-container);
    }
    .row.on .kk-muted {
      color: inherit;
    }
    .kk-choice {
      align-items: start;
      justify-content: center;
      padding-top: var(--kk-3);
    }
    .row-button {
      display: grid;
      gap: 2px;
      padding: var(--kk-3) var(--kk-4) var(--kk-3) var(--kk-2);
      border: 0;
      background: none;
      color: inherit;
      text-align: start;
      cursor: pointer;
    }
    .row-button:focus-visible {
      outline-offset: -2px;
    }
    .line {
      --kk-icon-size: 14px;
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 0 var(--kk-2);
    }
    .reference {
      font-weight: 500;
      font-size: var(--kk-text-s);
    }
    .title {
      font-weight: 500;
    }
    input[aria-disabled='true'] {
      opacity: 0.5;
      cursor: help;
    }
    .lead {
      justify-content: start;
      font-weight: 500;
    }
    .mend {
      grid-column: 2;
      justify-self: start;
      padding: 0 0 var(--kk-3) var(--kk-2);
      min-height: 24px;
    }
    .row.on .mend {
      color: inherit;
    }
    .long {
      font-weight: 600;
      color: var(--mat-sys-on-surface);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ApprovalRow {
  readonly item = input.required<ApprovalItem>();
  readonly index = input.required<number>();
  /** Whether the case is shown beside the list. */
  readonly on = input(false);
  readonly chosen = input(false);
  readonly opened = output<void>();
  readonly toggled = output<void>();
  protected readonly words = inject(CaseWords);
  protected readonly names = inject(ReferenceData);
  protected readonly days = computed(() =>
    Math.max(0, Math.floor((Date.now() - Date.parse(this.item().waitingSince)) / 86_400_000)),
  );
  /** Why it cannot be decided together with others; null where it can. */
  protected readonly alone = computed(() => notTogether(this.item()));
  /** Why no decision is possible now; null where one is. */
  protected readonly block = computed(() => approvalBlock(this.item(), caseScreens[this.item().type].decisions));
  /** What is missing and can be added on the page of the case. */
  protected readonly mend = computed(() => {
    const block = this.block();
    return block?.kind === 'missing' && block.reason?.fixTarget ? block.reason : null;
  });

  protected choose(event: Event): void {
    if (this.alone()) event.preventDefault();
    else this.toggled.emit();
  }
}
