import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '@kakehashi/api/platform';
import { CountryList, MunicipalityList, MunicipalityQuery, PrefectureList } from './place.dto';
import { PlacesService } from './places.service';

/** Countries and the local governments of Japan. */
@ApiTags('registry')
@Controller()
export class PlacesController {
  constructor(private readonly places: PlacesService) {}

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
}
