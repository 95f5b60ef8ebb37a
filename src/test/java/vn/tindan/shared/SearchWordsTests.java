package vn.tindan.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchWordsTests {

    @Test
    void mayStandAnywhere() {
        assertThat(SearchWords.pattern("chợ")).isEqualTo("%chợ%");
        assertThat(SearchWords.pattern(null)).isNull();
    }

    @Test
    void haveNoWildcards() {
        assertThat(SearchWords.pattern("100%_\\")).isEqualTo("%100\\%\\_\\\\%");
    }
}
