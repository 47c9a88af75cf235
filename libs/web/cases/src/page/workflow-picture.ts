import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { stateOf, transitionsFrom, workflows, type CaseType } from '@kakehashi/shared/case-types';
import { Icon } from '@kakehashi/web/ui';
import { pathOf } from '../model/actions';
import { CaseWords } from '../model/case-words';
import type { AllowedActionView } from '../model/views';

/** The workflow as a line of steps: what lies behind, where the case stands, where it can go. */
@Component({
  selector: 'kk-workflow-picture',
  imports: [TranslocoPipe, Icon],
  template: `
    <div class="bar">
      <ol [attr.aria-label]="'cases.workflow.label' | transloco">
        @for (step of steps(); track step.state) {
          <li
            [attr.data-place]="step.place"
            [class.aside]="step.aside"
            [attr.aria-current]="step.place === 'here' ? 'step' : null"
          >
            <span class="dot" aria-hidden="true">
              @if (step.place === 'past') {
                <kk-icon name="check" />
              } @else if (step.aside) {
                <kk-icon [name]="ended() ? 'do_not_disturb_on' : 'pause_circle'" />
              }
            </span>
            <span class="word">{{ words.state(type(), step.state) }}</span>
            <span class="kk-hidden">{{ 'cases.workflow.' + step.place | transloco }}</span>
          </li>
        }
      </ol>
      <button
        type="button"
        class="kk-button kk-button--text kk-button--small"
        [attr.aria-expanded]="open()"
        (click)="open.set(!open())"
      >
        {{ 'cases.workflow.ways' | transloco }}
      </button>
    </div>
    @if (open()) {
      <ul class="ways">
        @for (way of ways(); track way.name) {
          <li>
            <kk-icon name="arrow_forward" />
            <strong>{{ words.state(type(), way.to) }}</strong>
            <span class="kk-muted">{{ words.of(way.label) }}</span>
            @if (way.automatic) {
              <span class="kk-muted">{{ 'cases.workflow.automatic' | transloco }}</span>
            }
            @if (!way.allowed) {
              <span class="kk-muted blocked"><kk-icon name="lock" />{{ 'cases.workflow.blocked' | transloco }}</span>
            }
          </li>
        } @empty {
          <li class="kk-muted">{{ 'cases.workflow.end' | transloco }}</li>
        }
      </ul>
    }
  `,
  styleUrl: './workflow-picture.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WorkflowPicture {
  readonly type = input.required<CaseType>();
  /** Where the case stands. */
  readonly state = input.required<string>();
  /** The state that it came from. */
  readonly previous = input<string | null>(null);
  readonly actions = input.required<readonly AllowedActionView[]>();
  protected readonly words = inject(CaseWords);
  protected readonly open = signal(false);
  protected readonly steps = computed(() => pathOf(workflows[this.type()], this.state(), this.previous()));
  /** Whether the case ended where it stands. */
  protected readonly ended = computed(() => stateOf(workflows[this.type()], this.state()).terminal ?? false);
  protected readonly ways = computed(() =>
    transitionsFrom(workflows[this.type()], this.state()).map((way) => ({
      ...way,
      allowed: this.actions().find(({ transition }) => transition === way.name)?.allowed ?? false,
    })),
  );
}
