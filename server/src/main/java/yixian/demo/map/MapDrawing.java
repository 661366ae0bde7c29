package yixian.demo.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Polygon;
import yixian.demo.data.Division;
import yixian.demo.data.Division.Level;
import yixian.demo.map.DemoMap.Area;
import yixian.demo.map.DemoMap.GridPurpose;
import yixian.demo.map.DemoMap.GridShape;

/**
 * Draws one map: cuts the land into towns, these into villages, those of 二甲镇 into grids, then
 * traces all borders.
 */
final class MapDrawing {
  private static final double SIDE_KILOMETRES = 0.139;
  private static final int GRIDS = 53;

  private record Piece(Division division, int[] cells) {}

  private final SplittableRandom random;
  private final List<Division> divisions = Division.all();
  private final Honeycomb comb;
  private final Cut coarse;
  private final Cut fine;
  private final int[] finest;

  MapDrawing(long seed) {
    random = new SplittableRandom(seed);
    Land land = new Land(random.nextLong());
    comb = new Honeycomb(SIDE_KILOMETRES, land::contains);
    coarse = new Cut(comb, new Wobble(random.nextLong(), 1.5, 3.6));
    fine = new Cut(comb, new Wobble(random.nextLong(), 0.36, 1.0));
    finest = new int[comb.size()];
  }

  DemoMap drawn() {
    int[] all = new Mainland(comb).cells();
    Arrays.fill(finest, -1);
    List<Piece> townPieces = towns(all);
    List<Piece> villagePieces =
        townPieces.stream().flatMap(town -> villages(town).stream()).toList();
    mark(finest, villagePieces.stream().map(Piece::cells).toList(), 0);
    List<Piece> gridPieces = grids(villagePieces);
    mark(finest, gridPieces.stream().map(Piece::cells).toList(), villagePieces.size());
    Borders borders = new Borders(comb, all, finest);
    List<GridShape> grids = named(gridPieces, borders);
    List<GridShape> everyGrid = new ArrayList<>(grids);
    everyGrid.addAll(new DedicatedGrids(random.split()).within(grids));
    Area district = new Area(divisions(Level.COUNTY).getFirst(), borders.area(all));
    return new DemoMap(
        district,
        areas(townPieces, borders),
        areas(villagePieces, borders),
        List.copyOf(everyGrid),
        blocks(gridPieces, everyGrid));
  }

  private List<Division> divisions(Level level) {
    return divisions.stream().filter(division -> division.level() == level).toList();
  }

  private List<Division> villagesOf(Division town) {
    return divisions(Level.VILLAGE).stream()
        .filter(village -> village.parent().equals(town.code()))
        .toList();
  }

  /**
   * A town's share of the land follows its number of villages; neighbourhoods of a sub-district are
   * smaller than villages.
   */
  private List<Piece> towns(int[] cells) {
    List<Division> names = divisions(Level.TOWNSHIP);
    double[] shares =
        names.stream()
            .mapToDouble(town -> villagesOf(town).size() * (town.name().endsWith("街道") ? 0.4 : 1))
            .toArray();
    Spot[] seeds = names.stream().map(town -> Land.town(town.name())).toArray(Spot[]::new);
    return pieces(names, cells, coarse.parts(cells, shares, seeds, 0));
  }

  private List<Piece> villages(Piece town) {
    List<Division> names = villagesOf(town.division());
    double[] shares =
        names.stream().mapToDouble(village -> 0.75 + random.nextDouble() * 0.5).toArray();
    return pieces(names, town.cells(), fine.parts(town.cells(), shares, random.split()));
  }

  private List<Piece> grids(List<Piece> villages) {
    List<Piece> ours =
        villages.stream()
            .filter(village -> village.division().parent().equals(Division.TOWN))
            .toList();
    List<Piece> grids = new ArrayList<>();
    for (int at = 0; at < ours.size(); at++) {
      Piece village = ours.get(at);
      int count = GRIDS / ours.size() + (at < GRIDS % ours.size() ? 1 : 0);
      double[] shares =
          IntStream.range(0, count).mapToDouble(part -> 0.75 + random.nextDouble() * 0.5).toArray();
      int[] parts = fine.parts(village.cells(), shares, random.split());
      Cut.cellsByPart(village.cells(), parts, count)
          .forEach(cells -> grids.add(new Piece(village.division(), cells)));
    }
    return grids;
  }

  /** Each cell of the town's grids is a block. */
  private List<DemoMap.BlockShape> blocks(List<Piece> gridPieces, List<GridShape> grids) {
    int[] cells = gridPieces.stream().flatMapToInt(piece -> Arrays.stream(piece.cells())).toArray();
    int[] each = new int[comb.size()];
    Arrays.fill(each, -1);
    for (int cell : cells) {
      each[cell] = cell;
    }
    Borders lines = new Borders(comb, cells, each);
    Blocks blocks = new Blocks(comb, lines, grids);
    gridPieces.forEach(
        piece -> Arrays.stream(piece.cells()).forEach(cell -> blocks.add(piece.division(), cell)));
    return blocks.all();
  }

  private static List<Piece> pieces(List<Division> names, int[] cells, int[] parts) {
    List<int[]> cellsByPart = Cut.cellsByPart(cells, parts, names.size());
    return IntStream.range(0, names.size())
        .mapToObj(part -> new Piece(names.get(part), cellsByPart.get(part)))
        .toList();
  }

  private static void mark(int[] finest, List<int[]> parts, int first) {
    for (int part = 0; part < parts.size(); part++) {
      for (int cell : parts.get(part)) {
        finest[cell] = first + part;
      }
    }
  }

  private static List<Area> areas(List<Piece> pieces, Borders borders) {
    return pieces.stream()
        .map(piece -> new Area(piece.division(), borders.area(piece.cells())))
        .toList();
  }

  private static List<GridShape> named(List<Piece> pieces, Borders borders) {
    List<GridShape> grids = new ArrayList<>();
    for (Piece piece : pieces) {
      boolean first = grids.isEmpty() || !grids.getLast().village().equals(piece.division().code());
      int ordinal = first ? 1 : grids.getLast().ordinal() + 1;
      String name = piece.division().spokenName() + "第" + ordinal + "网格";
      Polygon shape = borders.area(piece.cells());
      grids.add(
          new GridShape(piece.division().code(), ordinal, GridPurpose.COMPREHENSIVE, name, shape));
    }
    return grids;
  }
}
