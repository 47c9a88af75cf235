import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Requires } from '@kakehashi/api/platform';
import type { Actor } from '@kakehashi/shared/access';
import { MunicipalityMergers } from './municipality-mergers';
import {
  CountryList,
  MergerPage,
  MergerQuery,
  MunicipalityList,
  MunicipalityQuery,
  MunicipalityView,
  NewMunicipality,
  NewMunicipalityMerger,
  PrefectureList,
} from './place.dto';
import { PlacesService } from './places.service';

/** Countries and the local governments of Japan. */
@ApiTags('registry')
@Controller()
export class PlacesController {
  constructor(
    private readonly places: PlacesService,
    private readonly mergers: MunicipalityMergers,
  ) {}

  @Get('countries')
  @Requires('reference.read')
  @ApiOperation({ summary: 'Every country' })
  @ApiOkResponse({ type: CountryList })
  async countries(): Promise<CountryList> {
    return { items: await this.places.countries() };
  }

  @Get('prefectures')
  @Requires('reference.read')
  @ApiOperation({ summary: 'The 47 prefectures' })
  @ApiOkResponse({ type: PrefectureList })
  async prefectures(): Promise<PrefectureList> {
    return { items: await this.places.prefectures() };
  }

  @Get('municipalities')
  @Requires('reference.read')
  @ApiOperation({ summary: 'Municipalities by part of their name or code' })
  @ApiOkResponse({ type: MunicipalityList })
  async municipalities(@Query() query: MunicipalityQuery): Promise<MunicipalityList> {
    return { items: await this.places.municipalities(query) };
  }

  @Get('municipalities/mergers')
  @Requires('reference.read')
  @ApiOperation({ summary: 'Which municipality became which, the latest first' })
  @ApiOkResponse({ type: MergerPage })
  mergedMunicipalities(@Query() query: MergerQuery): Promise<MergerPage> {
    return this.places.mergers(query);
  }

  @Post('municipalities')
  @Requires('reference.edit')
  @ApiOperation({ summary: 'Put a municipality on record' })
  @ApiCreatedResponse({ type: MunicipalityView })
  addMunicipality(@CurrentActor() actor: Actor, @Body() input: NewMunicipality): Promise<MunicipalityView> {
    return this.mergers.add(actor, input);
  }

  @Post('municipalities/mergers')
  @Requires('reference.edit')
  @ApiOperation({ summary: 'Put on record that municipalities became another one on a day' })
  @ApiCreatedResponse({ type: MunicipalityList })
  async mergeMunicipalities(
    @CurrentActor() actor: Actor,
    @Body() input: NewMunicipalityMerger,
  ): Promise<MunicipalityList> {
    return { items: await this.mergers.merge(actor, input) };
  }

  @Delete('municipalities/:code6/merger')
  @Requires('reference.edit')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take back that a municipality became another one' })
  @ApiNoContentResponse()
  undoMunicipalityMerger(@CurrentActor() actor: Actor, @Param('code6') code6: string): Promise<void> {
    return this.mergers.undo(actor, code6);
  }
}
