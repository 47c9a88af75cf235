import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { choiceLabel, japaneseLevels, trainingFields } from '@kakehashi/shared/case-types';
import type { TraineeCard as Trainee } from '@kakehashi/shared/contracts';
import { LabelPipe, ReferenceData } from '@kakehashi/web/platform';
import { Icon } from '@kakehashi/web/ui';

/** A trainee in short: who, from where, in which field. */
@Component({
  selector: 'kk-trainee-card',
  imports: [Icon, LabelPipe, RouterLink, TranslocoPipe],
  template: `
    <a [routerLink]="['/cases', trainee().reference]" draggable="false">{{ trainee().nameRoman }}</a>
    <span class="kk-small kk-muted">{{ trainee().reference }} · {{ names.countryName(trainee().country) }}</span>
    <span class="kk-small">{{ field() | kkLabel }} · {{ level() | kkLabel }}</span>
    @if (trainee().overridden) {
      <span class="kk-small outside"><kk-icon name="warning" />{{ 'trainees.overridden' | transloco }}</span>
    }
    <ng-content />
  `,
  styles: `
    :host {
      --kk-icon-size: 14px;
      display: grid;
      justify-items: start;
      gap: 2px;
      min-width: 0;
      overflow-wrap: anywhere;
    }
    a {
      display: inline-block;
      min-width: 24px;
      min-height: 24px;
      font-weight: 600;
    }
    .outside {
      display: inline-flex;
      align-items: center;
      gap: var(--kk-1);
      padding: 0 var(--kk-1);
      border-radius: 4px;
      background: var(--kk-waiting-bg);
      color: var(--kk-waiting-fg);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TraineeCard {
  readonly trainee = input.required<Trainee>();
  protected readonly names = inject(ReferenceData);
  protected readonly field = computed(() => choiceLabel(trainingFields, this.trainee().field));
  protected readonly level = computed(() => choiceLabel(japaneseLevels, this.trainee().japaneseLevel));
}
