package org.relucid.notebooks.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.relucid.notebooks.picture.Axes.Place;
import org.relucid.relaxations.Relaxation;
import org.relucid.relaxations.Relaxations;
import org.relucid.theory.function.Expression;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.network.LineRestriction;
import org.relucid.theory.network.Network;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.network.Spelling;
import org.relucid.theory.number.Rational;
import org.xml.sax.InputSource;

class PicturesTest {
  private static final Network TENT = spelled("relu(x) - 2*relu(x - 1) + relu(x - 2)");
  private static final Network PLANE = spelled("relu(x + y - 1) + relu(relu(x - y) - 1/4)");
  private static final List<Relaxation> SOME =
      List.of(Relaxations.IBP, Relaxations.DEEPPOLY_0, Relaxations.TRIANGLE);

  private static Network spelled(String expression) {
    return Spelling.network(Expression.parse(expression));
  }

  static Stream<Picture> pictures() {
    ScalarNetwork tent = TENT.expand();
    Box square = Box.parse("[-1,2]x[-1,2]");
    return Stream.of(
        Pictures.function(LineRestriction.ofOneInput(tent).getFirst(), Interval.of(-1, 3)),
        Pictures.network(tent),
        Pictures.neuron(Interval.of(-1, 2), SOME),
        Pictures.relaxation(tent, Interval.of(-1, 3), SOME),
        Pictures.boxPlane(tent, Relaxations.DEEPPOLY_0, Interval.of(-2, 4), 8),
        Pictures.bounds(PLANE, 0, square, SOME),
        Pictures.regions(PLANE.expand(), square),
        Pictures.proof(Relaxations.TRIANGLE.over(TENT, Box.parse("[-1,3]")).certificate()));
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void every_picture_is_well_formed_svg_and_a_png_with_ink(Picture picture, @TempDir Path folder)
      throws Exception {
    Path svg = folder.resolve("picture.svg");
    picture.write(svg);
    var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    var document = builder.parse(new InputSource(new StringReader(Files.readString(svg))));
    assertThat(document.getDocumentElement().getTagName()).isEqualTo("svg");
    Path png = folder.resolve("picture.png");
    picture.write(png);
    BufferedImage image = ImageIO.read(png.toFile());
    assertThat(image.getWidth()).isEqualTo(2 * picture.width());
    assertThat(distinctColours(image)).isGreaterThan(2);
  }

  private static long distinctColours(BufferedImage image) {
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    return java.util.Arrays.stream(pixels).distinct().count();
  }

  @Test
  void another_ending_is_refused() {
    Picture picture = Pictures.network(TENT.expand());
    assertThatThrownBy(() -> picture.write(Path.of("picture.gif")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(".svg or .png");
  }

  @Test
  void the_region_of_the_triangle_over_one_relu_is_the_triangle() {
    ScalarNetwork relu = spelled("relu(x)").expand();
    var places = RelaxationPicture.region(relu, 0, Interval.of(-1, 2), Relaxations.TRIANGLE);
    assertThat(places).containsExactlyInAnyOrder(place(-1, 0), place(0, 0), place(2, 2));
  }

  private static Place place(long x, long y) {
    return new Place(Rational.of(x), Rational.of(y));
  }

  @Test
  void the_regions_of_a_plane_cover_the_box_once() {
    List<RegionsPicture.Region> regions =
        RegionsPicture.regions(PLANE.expand(), Box.parse("[-1,2]x[-1,2]"));
    Rational twice =
        regions.stream()
            .map(region -> twiceArea(region.corners()))
            .reduce(Rational.ZERO, Rational::add);
    assertThat(twice).isEqualTo(Rational.of(18));
  }

  private static Rational twiceArea(List<Vector> corners) {
    Rational area = Rational.ZERO;
    for (int i = 0; i < corners.size(); i++) {
      Vector p = corners.get(i);
      Vector q = corners.get((i + 1) % corners.size());
      area = area.add(p.get(0).multiply(q.get(1)).subtract(q.get(0).multiply(p.get(1))));
    }
    return area;
  }
}
