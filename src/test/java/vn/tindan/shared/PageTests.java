package vn.tindan.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageTests {

    @Test
    void hasANextPageWhereLinesStandBehindIt() {
        assertThat(new Page<>(List.of(), 0, 0).hasNext()).isFalse();
        assertThat(new Page<>(List.of(), 0, Page.SIZE).hasNext()).isFalse();
        assertThat(new Page<>(List.of(), 0, Page.SIZE + 1).hasNext()).isTrue();
        assertThat(new Page<>(List.of(), 1, Page.SIZE + 1).hasNext()).isFalse();
    }

    @Test
    void skipsWhatStandsOnThePagesBefore() {
        assertThat(Page.before(0)).isZero();
        assertThat(Page.before(3)).isEqualTo(75);
        assertThat(Page.before(Integer.MAX_VALUE)).as("no overflow").isEqualTo(25L * Integer.MAX_VALUE);
    }
}
