package vn.tindan.documents;

import java.util.List;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The documents module by itself: its writers and the templates they need, without the application. */
@ComponentScan("vn.tindan.documents")
public class WritersForTests {

    public static final Documents DOCUMENTS =
            new AnnotationConfigApplicationContext(WritersForTests.class).getBean(Documents.class);

    @Bean
    ITemplateEngine templates() {
        var files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/");
        files.setSuffix(".html");
        files.setCharacterEncoding("UTF-8");
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/documents");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(files);
        engine.setTemplateEngineMessageSource(messages);
        engine.setEnableSpringELCompiler(true);
        return engine;
    }

    static byte[] saved(Document document, DocumentFormat format) {
        return DOCUMENTS.save(document, format).content();
    }

    static List<DocumentFormat> formats() {
        return DOCUMENTS.formats();
    }
}
