package vn.tindan.apps.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The heading of the OpenAPI document at /api/docs. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Tin Dân")
                        .version("1")
                        .description("Gửi tin báo, tra đơn vị và số liệu. Lỗi trả về theo RFC 9457 (problem+json), bằng"
                                + " tiếng Việt. Hướng dẫn: docs/api.md."))
                .components(new Components()
                        .addSecuritySchemes(
                                "application-key",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("Khóa của ứng dụng, do quản trị cấp")))
                .addSecurityItem(new SecurityRequirement().addList("application-key"));
    }
}
