package vn.tindan.geography.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import vn.tindan.geography.GeographyForTests;
import vn.tindan.geography.UnitSearch;
import vn.tindan.geography.maps.MapsForTests;
import vn.tindan.web.When;

class UnitPagesTests {

    private static final MockMvcTester HTTP = pages();

    @Configuration
    @EnableWebMvc
    static class Mvc {}

    private static MockMvcTester pages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/web", "messages/geography");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        var units = GeographyForTests.units();
        var controller = new UnitController(
                units,
                new UnitSearch(units),
                new UnitPages(units, GeographyForTests.CLOCK),
                MapsForTests.maps(),
                GeographyForTests.CLOCK);
        var context = new AnnotationConfigWebApplicationContext();
        context.setServletContext(new MockServletContext());
        context.register(Mvc.class, When.class);
        context.addBeanFactoryPostProcessor(factory -> {
            factory.registerSingleton("messageSource", messages);
            factory.registerSingleton("clock", GeographyForTests.CLOCK);
            factory.registerSingleton("unitController", controller);
            factory.registerSingleton("views", templates(context, messages));
        });
        context.refresh();
        return MockMvcTester.from(context);
    }

    private static ThymeleafViewResolver templates(ApplicationContext context, MessageSource messages) {
        var files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/");
        files.setSuffix(".html");
        files.setCharacterEncoding("UTF-8");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(files);
        engine.setEnableSpringELCompiler(true);
        engine.setTemplateEngineMessageSource(messages);
        var views = new ThymeleafViewResolver();
        views.setTemplateEngine(engine);
        views.setCharacterEncoding("UTF-8");
        views.setApplicationContext(context);
        return views;
    }

    private static String page(String address) throws Exception {
        var result = HTTP.get().uri(address).locale(Locale.of("vi", "VN")).exchange();
        assertThat(result).hasStatusOk();
        String html = result.getResponse().getContentAsString();
        assertThat(html).doesNotContain("??").doesNotContain("style=");
        return html;
    }

    @Test
    void findsFormerCommuneAndSaysWhatItWas() throws Exception {
        assertThat(page("/units?query=trung my binh xuyen"))
                .contains(
                        "Xã Bình Tuyền",
                        "trước đây là Xã Trung Mỹ, Huyện Bình Xuyên, Tỉnh Vĩnh Phúc",
                        "/units/v2-08944");
        assertThat(page("/units?query=<script>")).contains("Không tìm thấy").doesNotContain("<script>");
        assertThat(page("/units")).contains("Quần đảo Hoàng Sa", "Quần đảo Trường Sa", "34 tỉnh, thành phố");
    }

    @Test
    void tellsWhatAProvinceWasMadeOf() throws Exception {
        assertThat(page("/units/v2-92")).contains("Tỉnh Sóc Trăng", "Tỉnh Hậu Giang", "Gồm 103 đơn vị");
        assertThat(page("/units/v1-94")).contains("không còn từ ngày 01/7/2025", "Thành phố Cần Thơ");
        assertThat(page("/units/v2-75")).contains("Tỉnh Đồng Nai", "từ ngày 30/4/2026", "theo 30/2026/QH16");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"v1-249", "v1-318", "v1-376", "v1-00556", "v2-14698", "v2-20333", "v1-00", "v2-00", "v2-08944"})
    void showsUnitsOfEveryKind(String id) throws Exception {
        assertThat(page("/units/" + id)).contains(id, "</html>");
    }
}
