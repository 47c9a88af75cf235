import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { LocaleStore } from '@kakehashi/web/platform';
import { EmptyState, PageHeader } from '@kakehashi/web/ui';
import { rolesBringing } from './import-roles';

/** Imports, to whoever may neither run nor see them: who does. */
@Component({
  selector: 'kk-imports-of-others',
  imports: [EmptyState, PageHeader, RouterLink, TranslocoPipe],
  template: `
    <div class="kk-page">
      <kk-page-header [heading]="'admin.imports.title' | transloco" />
      <kk-empty-state
        kind="forbidden"
        [heading]="'admin.imports.notYours' | transloco"
        [text]="'admin.imports.leads.none' | transloco"
      >
        <p>{{ 'admin.imports.byOthers.cases' | transloco: { roles: cases() } }}</p>
        <p>{{ 'admin.imports.byOthers.figures' | transloco: { roles: figures() } }}</p>
        <p>
          <a routerLink="/home">{{ 'admin.imports.toHome' | transloco }}</a>
        </p>
      </kk-empty-state>
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ImportsOfOthers {
  readonly #locale = inject(LocaleStore).locale;
  protected readonly cases = computed(() => rolesBringing('cases', this.#locale()));
  protected readonly figures = computed(() => rolesBringing('figures', this.#locale()));
}
