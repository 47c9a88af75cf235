import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';

/** The organisations, which of them may be there twice, what was merged, and which municipalities were. */
@Component({
  selector: 'kk-organisations-frame',
  imports: [RouterLink, RouterLinkActive, RouterOutlet, TranslocoPipe],
  template: `
    <nav class="kk-tabs kk-no-print" [attr.aria-label]="'organisations.sections' | transloco">
      <a
        routerLink="/organisations"
        routerLinkActive
        [routerLinkActiveOptions]="{
          paths: 'exact',
          queryParams: 'ignored',
          matrixParams: 'ignored',
          fragment: 'ignored',
        }"
        ariaCurrentWhenActive="page"
        >{{ 'organisations.title' | transloco }}</a
      >
      <a routerLink="/organisations/duplicates" routerLinkActive ariaCurrentWhenActive="page">{{
        'organisations.duplicates.title' | transloco
      }}</a>
      <a routerLink="/organisations/merges" routerLinkActive ariaCurrentWhenActive="page">{{
        'organisations.merges.title' | transloco
      }}</a>
      <a routerLink="/organisations/municipalities" routerLinkActive ariaCurrentWhenActive="page">{{
        'municipalities.title' | transloco
      }}</a>
    </nav>
    <router-outlet />
  `,
  styles: `
    .kk-tabs {
      padding: var(--kk-2) var(--kk-6) 0;
      background: var(--mat-sys-surface);
    }
    @media (max-width: 719px) {
      .kk-tabs {
        padding-inline: var(--kk-4);
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OrganisationsFrame {}
