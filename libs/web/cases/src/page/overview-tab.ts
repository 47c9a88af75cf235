import { NgComponentOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { workflows } from '@kakehashi/shared/case-types';
import { Icon, StateBadge } from '@kakehashi/web/ui';
import { CaseWords } from '../model/case-words';
import type { CaseView } from '../model/views';
import { caseScreens } from '../types/case-screens';
import { CaseFacts } from './case-facts';
import { EditCase } from './edit-case';
import { LinksPanel } from './links-panel';

/** What the case is about, what is due, and what belongs to it. */
@Component({
  selector: 'kk-overview-tab',
  imports: [NgComponentOutlet, TranslocoPipe, CaseFacts, EditCase, Icon, LinksPanel, StateBadge],
  template: `
    <div class="kk-columns">
      <div class="kk-stack">
        @for (panel of above(); track panel) {
          <ng-container *ngComponentOutlet="panel; inputs: { view: view() }" />
        }
        <div class="kk-card">
          <div class="kk-card__head">
            <h2>{{ 'cases.overview.details.' + view().type | transloco }}</h2>
            @if (view().mayEdit && !editing()) {
              <button type="button" class="kk-button kk-button--small" id="kk-details" (click)="edited.emit(true)">
                <kk-icon name="edit" />{{ 'cases.edit' | transloco }}
              </button>
            }
          </div>
          <div class="kk-card__body">
            @if (editing() && view().mayEdit) {
              <kk-edit-case [view]="view()" (closed)="edited.emit(false)" />
            } @else {
              <kk-case-facts [view]="view()" />
            }
          </div>
        </div>
      </div>
      <div class="kk-stack">
        @if (hasDeadlines()) {
          <div class="kk-card">
            <div class="kk-card__head">
              <h2>{{ 'cases.overview.deadlines' | transloco }}</h2>
            </div>
            <ul class="kk-lines">
              @for (due of view().deadlines; track due.code) {
                <li class="due">
                  <span>{{ words.deadline(view().type, due.code) }}</span>
                  <span class="kk-nowrap">{{ due.dueOn }}</span>
                  @if (due.metOn) {
                    <kk-state-badge tone="done" [label]="'cases.overview.met' | transloco" />
                  } @else if (due.overdue) {
                    <kk-state-badge tone="overdue" [label]="'cases.overdue' | transloco" />
                  } @else {
                    <kk-state-badge tone="waiting" [label]="'cases.overview.due' | transloco" />
                  }
                </li>
              } @empty {
                @if (!stopped().length) {
                  <li class="due kk-muted">{{ 'cases.overview.noDeadline' | transloco }}</li>
                }
              }
              @for (code of stopped(); track code) {
                <li class="due">
                  <span>{{ words.deadline(view().type, code) }}</span>
                  <kk-state-badge tone="stopped" [label]="'cases.overview.stopped' | transloco" />
                </li>
              }
            </ul>
          </div>
        }
        @for (panel of beside(); track panel) {
          <ng-container *ngComponentOutlet="panel; inputs: { view: view() }" />
        }
        <kk-links-panel [view]="view()" />
      </div>
    </div>
  `,
  styles: `
    .due {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--kk-1) var(--kk-3);
      padding: var(--kk-2) var(--kk-4);
    }
    .due > :first-child {
      flex: 1 1 8em;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OverviewTab {
  readonly view = input.required<CaseView>();
  readonly editing = input(false);
  /** Whether the fields shall be edited. */
  readonly edited = output<boolean>();
  protected readonly words = inject(CaseWords);
  /** Whether cases of the type have deadlines at all. */
  protected readonly hasDeadlines = computed(() => workflows[this.view().type].deadlines.length > 0);
  /** The deadlines whose clock stands still where the case is. */
  protected readonly stopped = computed(() => {
    const { type, state, deadlines } = this.view();
    return workflows[type].deadlines
      .filter(({ code, pausedIn }) => pausedIn?.includes(state) && !deadlines.some((due) => due.code === code))
      .map(({ code }) => code);
  });
  protected readonly above = computed(() => caseScreens[this.view().type].above(this.view()));
  protected readonly beside = computed(() => caseScreens[this.view().type].beside(this.view()));
}
