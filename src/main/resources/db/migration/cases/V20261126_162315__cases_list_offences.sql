insert into cases.offence (code, valid_from, chapter, offence_group, name, basis)
select part[1], date '2018-01-01', part[2], part[3], part[4], 'BLHS 100/2015/QH13, sửa đổi bởi Luật 12/2017/QH14'
from (select string_to_array(line, '|') as part
      from string_to_table($offences$123|XIV|SOCIAL_ORDER|Giết người
124|XIV|SOCIAL_ORDER|Giết hoặc vứt bỏ con mới đẻ
125|XIV|SOCIAL_ORDER|Giết người trong trạng thái tinh thần bị kích động mạnh
126|XIV|SOCIAL_ORDER|Giết người do vượt quá giới hạn phòng vệ chính đáng hoặc vượt quá mức cần thiết khi bắt giữ người phạm tội
127|XIV|SOCIAL_ORDER|Làm chết người trong khi thi hành công vụ
128|XIV|SOCIAL_ORDER|Vô ý làm chết người
129|XIV|SOCIAL_ORDER|Vô ý làm chết người do vi phạm quy tắc nghề nghiệp hoặc quy tắc hành chính
130|XIV|SOCIAL_ORDER|Bức tử
131|XIV|SOCIAL_ORDER|Xúi giục hoặc giúp người khác tự sát
132|XIV|SOCIAL_ORDER|Không cứu giúp người đang ở trong tình trạng nguy hiểm đến tính mạng
133|XIV|SOCIAL_ORDER|Đe dọa giết người
134|XIV|SOCIAL_ORDER|Cố ý gây thương tích hoặc gây tổn hại cho sức khỏe của người khác
135|XIV|SOCIAL_ORDER|Cố ý gây thương tích trong trạng thái tinh thần bị kích động mạnh
136|XIV|SOCIAL_ORDER|Cố ý gây thương tích do vượt quá giới hạn phòng vệ chính đáng
137|XIV|SOCIAL_ORDER|Gây thương tích trong khi thi hành công vụ
138|XIV|SOCIAL_ORDER|Vô ý gây thương tích hoặc gây tổn hại cho sức khỏe của người khác
139|XIV|SOCIAL_ORDER|Vô ý gây thương tích do vi phạm quy tắc nghề nghiệp hoặc quy tắc hành chính
140|XIV|SOCIAL_ORDER|Hành hạ người khác
141|XIV|SOCIAL_ORDER|Hiếp dâm
142|XIV|SOCIAL_ORDER|Hiếp dâm người dưới 16 tuổi
143|XIV|SOCIAL_ORDER|Cưỡng dâm
144|XIV|SOCIAL_ORDER|Cưỡng dâm người từ đủ 13 tuổi đến dưới 16 tuổi
145|XIV|SOCIAL_ORDER|Giao cấu hoặc quan hệ tình dục khác với người từ đủ 13 tuổi đến dưới 16 tuổi
146|XIV|SOCIAL_ORDER|Dâm ô đối với người dưới 16 tuổi
147|XIV|SOCIAL_ORDER|Sử dụng người dưới 16 tuổi vào mục đích khiêu dâm
148|XIV|SOCIAL_ORDER|Lây truyền HIV cho người khác
149|XIV|SOCIAL_ORDER|Cố ý truyền HIV cho người khác
150|XIV|SOCIAL_ORDER|Mua bán người
151|XIV|SOCIAL_ORDER|Mua bán người dưới 16 tuổi
152|XIV|SOCIAL_ORDER|Đánh tráo người dưới 01 tuổi
153|XIV|SOCIAL_ORDER|Chiếm đoạt người dưới 16 tuổi
154|XIV|SOCIAL_ORDER|Mua bán, chiếm đoạt mô hoặc bộ phận cơ thể người
155|XIV|SOCIAL_ORDER|Làm nhục người khác
156|XIV|SOCIAL_ORDER|Vu khống
157|XV|SOCIAL_ORDER|Bắt, giữ hoặc giam người trái pháp luật
158|XV|SOCIAL_ORDER|Xâm phạm chỗ ở của người khác
159|XV|SOCIAL_ORDER|Xâm phạm bí mật hoặc an toàn thư tín, điện thoại, điện tín của người khác
160|XV|SOCIAL_ORDER|Xâm phạm quyền bầu cử, ứng cử hoặc biểu quyết
161|XV|SOCIAL_ORDER|Làm sai lệch kết quả bầu cử, kết quả trưng cầu ý dân
162|XV|SOCIAL_ORDER|Buộc thôi việc hoặc sa thải người lao động trái pháp luật
163|XV|SOCIAL_ORDER|Xâm phạm quyền hội họp, lập hội của công dân
164|XV|SOCIAL_ORDER|Xâm phạm quyền tự do tín ngưỡng, tôn giáo của người khác
165|XV|SOCIAL_ORDER|Xâm phạm quyền bình đẳng giới
166|XV|SOCIAL_ORDER|Xâm phạm quyền khiếu nại, tố cáo
167|XV|SOCIAL_ORDER|Xâm phạm quyền tự do ngôn luận, tự do báo chí, quyền tiếp cận thông tin
168|XVI|SOCIAL_ORDER|Cướp tài sản
169|XVI|SOCIAL_ORDER|Bắt cóc nhằm chiếm đoạt tài sản
170|XVI|SOCIAL_ORDER|Cưỡng đoạt tài sản
171|XVI|SOCIAL_ORDER|Cướp giật tài sản
172|XVI|SOCIAL_ORDER|Công nhiên chiếm đoạt tài sản
173|XVI|SOCIAL_ORDER|Trộm cắp tài sản
174|XVI|SOCIAL_ORDER|Lừa đảo chiếm đoạt tài sản
175|XVI|SOCIAL_ORDER|Lạm dụng tín nhiệm chiếm đoạt tài sản
176|XVI|SOCIAL_ORDER|Chiếm giữ trái phép tài sản
177|XVI|SOCIAL_ORDER|Sử dụng trái phép tài sản
178|XVI|SOCIAL_ORDER|Hủy hoại hoặc cố ý làm hư hỏng tài sản
179|XVI|SOCIAL_ORDER|Thiếu trách nhiệm gây thiệt hại đến tài sản của Nhà nước, cơ quan, tổ chức, doanh nghiệp
180|XVI|SOCIAL_ORDER|Vô ý gây thiệt hại nghiêm trọng đến tài sản
181|XVII|SOCIAL_ORDER|Cưỡng ép kết hôn, ly hôn hoặc cản trở hôn nhân tự nguyện, tiến bộ
182|XVII|SOCIAL_ORDER|Vi phạm chế độ một vợ, một chồng
183|XVII|SOCIAL_ORDER|Tổ chức tảo hôn
184|XVII|SOCIAL_ORDER|Loạn luân
185|XVII|SOCIAL_ORDER|Ngược đãi hoặc hành hạ ông bà, cha mẹ, vợ chồng, con, cháu hoặc người có công nuôi dưỡng mình
186|XVII|SOCIAL_ORDER|Từ chối hoặc trốn tránh nghĩa vụ cấp dưỡng
187|XVII|SOCIAL_ORDER|Tổ chức mang thai hộ vì mục đích thương mại
188|XVIII|ECONOMIC_CORRUPTION|Buôn lậu
189|XVIII|ECONOMIC_CORRUPTION|Vận chuyển trái phép hàng hóa, tiền tệ qua biên giới
190|XVIII|ECONOMIC_CORRUPTION|Sản xuất, buôn bán hàng cấm
191|XVIII|ECONOMIC_CORRUPTION|Tàng trữ, vận chuyển hàng cấm
192|XVIII|ECONOMIC_CORRUPTION|Sản xuất, buôn bán hàng giả
193|XVIII|ECONOMIC_CORRUPTION|Sản xuất, buôn bán hàng giả là lương thực, thực phẩm, phụ gia thực phẩm
194|XVIII|ECONOMIC_CORRUPTION|Sản xuất, buôn bán hàng giả là thuốc chữa bệnh, thuốc phòng bệnh
195|XVIII|ECONOMIC_CORRUPTION|Sản xuất, buôn bán hàng giả là thức ăn chăn nuôi, phân bón, thuốc bảo vệ thực vật, giống
196|XVIII|ECONOMIC_CORRUPTION|Đầu cơ
197|XVIII|ECONOMIC_CORRUPTION|Quảng cáo gian dối
198|XVIII|ECONOMIC_CORRUPTION|Lừa dối khách hàng
199|XVIII|ECONOMIC_CORRUPTION|Vi phạm quy định về cung ứng điện
200|XVIII|ECONOMIC_CORRUPTION|Trốn thuế
201|XVIII|ECONOMIC_CORRUPTION|Cho vay lãi nặng trong giao dịch dân sự
202|XVIII|ECONOMIC_CORRUPTION|Làm, buôn bán tem giả, vé giả
203|XVIII|ECONOMIC_CORRUPTION|In, phát hành, mua bán trái phép hóa đơn, chứng từ thu nộp ngân sách nhà nước
204|XVIII|ECONOMIC_CORRUPTION|Vi phạm quy định về bảo quản, quản lý hóa đơn, chứng từ thu nộp ngân sách nhà nước
205|XVIII|ECONOMIC_CORRUPTION|Lập quỹ trái phép
206|XVIII|ECONOMIC_CORRUPTION|Vi phạm quy định trong hoạt động ngân hàng
207|XVIII|ECONOMIC_CORRUPTION|Làm, tàng trữ, vận chuyển, lưu hành tiền giả
208|XVIII|ECONOMIC_CORRUPTION|Làm, tàng trữ, vận chuyển, lưu hành công cụ chuyển nhượng giả, giấy tờ có giá giả
209|XVIII|ECONOMIC_CORRUPTION|Cố ý công bố thông tin sai lệch hoặc che giấu thông tin trong hoạt động chứng khoán
210|XVIII|ECONOMIC_CORRUPTION|Sử dụng thông tin nội bộ để mua bán chứng khoán
211|XVIII|ECONOMIC_CORRUPTION|Thao túng thị trường chứng khoán
212|XVIII|ECONOMIC_CORRUPTION|Làm giả tài liệu trong hồ sơ chào bán, niêm yết chứng khoán
213|XVIII|ECONOMIC_CORRUPTION|Gian lận trong kinh doanh bảo hiểm
214|XVIII|ECONOMIC_CORRUPTION|Gian lận bảo hiểm xã hội, bảo hiểm thất nghiệp
215|XVIII|ECONOMIC_CORRUPTION|Gian lận bảo hiểm y tế
216|XVIII|ECONOMIC_CORRUPTION|Trốn đóng bảo hiểm xã hội, bảo hiểm y tế, bảo hiểm thất nghiệp cho người lao động
217|XVIII|ECONOMIC_CORRUPTION|Vi phạm quy định về cạnh tranh
217a|XVIII|ECONOMIC_CORRUPTION|Vi phạm quy định về kinh doanh theo phương thức đa cấp
218|XVIII|ECONOMIC_CORRUPTION|Vi phạm quy định về hoạt động bán đấu giá tài sản
219|XVIII|ECONOMIC_CORRUPTION|Vi phạm quy định về quản lý, sử dụng tài sản nhà nước gây thất thoát, lãng phí
220|XVIII|ECONOMIC_CORRUPTION|Vi phạm quy định về quản lý và sử dụng vốn đầu tư công gây hậu quả nghiêm trọng
221|XVIII|ECONOMIC_CORRUPTION|Vi phạm quy định về kế toán gây hậu quả nghiêm trọng
222|XVIII|ECONOMIC_CORRUPTION|Vi phạm quy định về đấu thầu gây hậu quả nghiêm trọng
223|XVIII|ECONOMIC_CORRUPTION|Thông đồng, bao che cho người nộp thuế gây hậu quả nghiêm trọng
224|XVIII|ECONOMIC_CORRUPTION|Vi phạm quy định về đầu tư công trình xây dựng gây hậu quả nghiêm trọng
225|XVIII|ECONOMIC_CORRUPTION|Xâm phạm quyền tác giả, quyền liên quan
226|XVIII|ECONOMIC_CORRUPTION|Xâm phạm quyền sở hữu công nghiệp
227|XVIII|ECONOMIC_CORRUPTION|Vi phạm quy định về nghiên cứu, thăm dò, khai thác tài nguyên
228|XVIII|ECONOMIC_CORRUPTION|Vi phạm quy định về sử dụng đất đai
229|XVIII|ECONOMIC_CORRUPTION|Vi phạm quy định về quản lý đất đai
230|XVIII|ECONOMIC_CORRUPTION|Vi phạm quy định về bồi thường, hỗ trợ, tái định cư khi Nhà nước thu hồi đất
231|XVIII|ECONOMIC_CORRUPTION|Cố ý làm trái quy định về phân phối tiền, hàng cứu trợ
232|XVIII|ECONOMIC_CORRUPTION|Vi phạm quy định về khai thác, bảo vệ rừng và lâm sản
233|XVIII|ECONOMIC_CORRUPTION|Vi phạm quy định về quản lý rừng
234|XVIII|ECONOMIC_CORRUPTION|Vi phạm quy định về quản lý, bảo vệ động vật hoang dã
235|XIX|ENVIRONMENT|Gây ô nhiễm môi trường
236|XIX|ENVIRONMENT|Vi phạm quy định về quản lý chất thải nguy hại
237|XIX|ENVIRONMENT|Vi phạm quy định về phòng ngừa, ứng phó, khắc phục sự cố môi trường
238|XIX|ENVIRONMENT|Vi phạm quy định về bảo vệ an toàn công trình thủy lợi, đê điều, phòng chống thiên tai, bờ, bãi sông
239|XIX|ENVIRONMENT|Đưa chất thải vào lãnh thổ Việt Nam
240|XIX|ENVIRONMENT|Làm lây lan dịch bệnh truyền nhiễm nguy hiểm cho người
241|XIX|ENVIRONMENT|Làm lây lan dịch bệnh nguy hiểm cho động vật, thực vật
242|XIX|ENVIRONMENT|Hủy hoại nguồn lợi thủy sản
243|XIX|ENVIRONMENT|Hủy hoại rừng
244|XIX|ENVIRONMENT|Vi phạm quy định về bảo vệ động vật nguy cấp, quý, hiếm
245|XIX|ENVIRONMENT|Vi phạm quy định về quản lý khu bảo tồn thiên nhiên
246|XIX|ENVIRONMENT|Nhập khẩu, phát tán các loài ngoại lai xâm hại
247|XX|DRUG|Trồng cây thuốc phiện, cây côca, cây cần sa hoặc các loại cây khác có chứa chất ma túy
248|XX|DRUG|Sản xuất trái phép chất ma túy
249|XX|DRUG|Tàng trữ trái phép chất ma túy
250|XX|DRUG|Vận chuyển trái phép chất ma túy
251|XX|DRUG|Mua bán trái phép chất ma túy
252|XX|DRUG|Chiếm đoạt chất ma túy
253|XX|DRUG|Tàng trữ, vận chuyển, mua bán hoặc chiếm đoạt tiền chất
254|XX|DRUG|Sản xuất, tàng trữ, vận chuyển hoặc mua bán phương tiện, dụng cụ dùng cho ma túy
255|XX|DRUG|Tổ chức sử dụng trái phép chất ma túy
256|XX|DRUG|Chứa chấp việc sử dụng trái phép chất ma túy
256a|XX|DRUG|Sử dụng trái phép chất ma túy
257|XX|DRUG|Cưỡng bức người khác sử dụng trái phép chất ma túy
258|XX|DRUG|Lôi kéo người khác sử dụng trái phép chất ma túy
259|XX|DRUG|Vi phạm quy định về quản lý chất ma túy, tiền chất, thuốc gây nghiện, thuốc hướng thần
260|XXI|SOCIAL_ORDER|Vi phạm quy định về tham gia giao thông đường bộ
261|XXI|SOCIAL_ORDER|Cản trở giao thông đường bộ
262|XXI|SOCIAL_ORDER|Đưa vào sử dụng phương tiện giao thông đường bộ không bảo đảm an toàn
263|XXI|SOCIAL_ORDER|Điều động người không đủ điều kiện điều khiển phương tiện giao thông đường bộ
264|XXI|SOCIAL_ORDER|Giao cho người không đủ điều kiện điều khiển phương tiện giao thông đường bộ
265|XXI|SOCIAL_ORDER|Tổ chức đua xe trái phép
266|XXI|SOCIAL_ORDER|Đua xe trái phép
267|XXI|SOCIAL_ORDER|Vi phạm quy định về điều khiển phương tiện giao thông đường sắt
268|XXI|SOCIAL_ORDER|Cản trở giao thông đường sắt
272|XXI|SOCIAL_ORDER|Vi phạm quy định về điều khiển phương tiện giao thông đường thủy
273|XXI|SOCIAL_ORDER|Cản trở giao thông đường thủy
281|XXI|SOCIAL_ORDER|Vi phạm quy định về bảo trì, sửa chữa, quản lý công trình giao thông
282|XXI|SOCIAL_ORDER|Chiếm đoạt tàu bay, tàu thủy
285|XXI|HIGH_TECH|Sản xuất, mua bán, tặng cho công cụ, phần mềm để sử dụng vào mục đích trái pháp luật
286|XXI|HIGH_TECH|Phát tán chương trình tin học gây hại cho mạng máy tính, mạng viễn thông, phương tiện điện tử
287|XXI|HIGH_TECH|Cản trở hoặc gây rối loạn hoạt động của mạng máy tính, mạng viễn thông, phương tiện điện tử
288|XXI|HIGH_TECH|Đưa hoặc sử dụng trái phép thông tin mạng máy tính, mạng viễn thông
289|XXI|HIGH_TECH|Xâm nhập trái phép vào mạng máy tính, mạng viễn thông hoặc phương tiện điện tử của người khác
290|XXI|HIGH_TECH|Sử dụng mạng máy tính, mạng viễn thông, phương tiện điện tử thực hiện hành vi chiếm đoạt tài sản
291|XXI|HIGH_TECH|Thu thập, tàng trữ, trao đổi, mua bán, công khai hóa trái phép thông tin về tài khoản ngân hàng
293|XXI|HIGH_TECH|Sử dụng trái phép tần số vô tuyến điện
294|XXI|HIGH_TECH|Cố ý gây nhiễu có hại
295|XXI|SOCIAL_ORDER|Vi phạm quy định về an toàn lao động, vệ sinh lao động, an toàn ở nơi đông người
296|XXI|SOCIAL_ORDER|Vi phạm quy định về sử dụng người lao động dưới 16 tuổi
297|XXI|SOCIAL_ORDER|Cưỡng bức lao động
298|XXI|SOCIAL_ORDER|Vi phạm quy định về xây dựng gây hậu quả nghiêm trọng
301|XXI|SOCIAL_ORDER|Bắt cóc con tin
304|XXI|SOCIAL_ORDER|Chế tạo, tàng trữ, vận chuyển, sử dụng, mua bán trái phép hoặc chiếm đoạt vũ khí quân dụng
305|XXI|SOCIAL_ORDER|Chế tạo, tàng trữ, vận chuyển, sử dụng, mua bán trái phép hoặc chiếm đoạt vật liệu nổ
306|XXI|SOCIAL_ORDER|Chế tạo, tàng trữ, vận chuyển, sử dụng, mua bán trái phép súng săn, vũ khí thô sơ, công cụ hỗ trợ
307|XXI|SOCIAL_ORDER|Vi phạm quy định về quản lý vũ khí, vật liệu nổ, công cụ hỗ trợ
308|XXI|SOCIAL_ORDER|Thiếu trách nhiệm trong việc giữ vũ khí, vật liệu nổ, công cụ hỗ trợ
309|XXI|SOCIAL_ORDER|Sản xuất, tàng trữ, vận chuyển, mua bán trái phép chất phóng xạ, vật liệu hạt nhân
311|XXI|SOCIAL_ORDER|Sản xuất, tàng trữ, vận chuyển, mua bán trái phép chất cháy, chất độc
313|XXI|SOCIAL_ORDER|Vi phạm quy định về phòng cháy, chữa cháy
314|XXI|SOCIAL_ORDER|Vi phạm quy định về an toàn vận hành công trình điện lực
315|XXI|SOCIAL_ORDER|Vi phạm quy định về khám bệnh, chữa bệnh, sản xuất, pha chế, bán thuốc
316|XXI|SOCIAL_ORDER|Phá thai trái phép
317|XXI|ENVIRONMENT|Vi phạm quy định về an toàn thực phẩm
318|XXI|SOCIAL_ORDER|Gây rối trật tự công cộng
319|XXI|SOCIAL_ORDER|Xâm phạm thi thể, mồ mả, hài cốt
320|XXI|SOCIAL_ORDER|Hành nghề mê tín, dị đoan
321|XXI|GAMBLING|Đánh bạc
322|XXI|GAMBLING|Tổ chức đánh bạc hoặc gá bạc
323|XXI|SOCIAL_ORDER|Chứa chấp hoặc tiêu thụ tài sản do người khác phạm tội mà có
324|XXI|ECONOMIC_CORRUPTION|Rửa tiền
325|XXI|SOCIAL_ORDER|Dụ dỗ, ép buộc hoặc chứa chấp người dưới 18 tuổi phạm pháp
326|XXI|SOCIAL_ORDER|Truyền bá văn hóa phẩm đồi trụy
327|XXI|PROSTITUTION|Chứa mại dâm
328|XXI|PROSTITUTION|Môi giới mại dâm
329|XXI|PROSTITUTION|Mua dâm người dưới 18 tuổi
330|XXII|SOCIAL_ORDER|Chống người thi hành công vụ
332|XXII|OTHER|Trốn tránh nghĩa vụ quân sự
333|XXII|OTHER|Không chấp hành lệnh gọi quân nhân dự bị nhập ngũ
334|XXII|OTHER|Làm trái quy định về việc thực hiện nghĩa vụ quân sự
335|XXII|OTHER|Cản trở việc thực hiện nghĩa vụ quân sự
336|XXII|OTHER|Đăng ký hộ tịch trái pháp luật
339|XXII|SOCIAL_ORDER|Giả mạo chức vụ, cấp bậc, vị trí công tác
340|XXII|SOCIAL_ORDER|Sửa chữa và sử dụng giấy chứng nhận, tài liệu của cơ quan, tổ chức
341|XXII|SOCIAL_ORDER|Làm giả con dấu, tài liệu của cơ quan, tổ chức; sử dụng con dấu, tài liệu giả
342|XXII|SOCIAL_ORDER|Chiếm đoạt, mua bán, tiêu hủy con dấu, tài liệu của cơ quan, tổ chức
343|XXII|OTHER|Vi phạm quy định về quản lý nhà ở
344|XXII|OTHER|Vi phạm quy định về hoạt động xuất bản
345|XXII|OTHER|Vi phạm quy định về bảo vệ di sản văn hóa, danh lam thắng cảnh
346|XXII|SOCIAL_ORDER|Vi phạm quy chế về khu vực biên giới
347|XXII|SOCIAL_ORDER|Vi phạm quy định về xuất cảnh, nhập cảnh; ở lại Việt Nam trái phép
348|XXII|SOCIAL_ORDER|Tổ chức, môi giới cho người khác xuất cảnh, nhập cảnh hoặc ở lại Việt Nam trái phép
349|XXII|SOCIAL_ORDER|Tổ chức, môi giới cho người khác trốn đi nước ngoài hoặc ở lại nước ngoài trái phép
350|XXII|SOCIAL_ORDER|Cưỡng ép người khác trốn đi nước ngoài hoặc ở lại nước ngoài trái phép
351|XXII|OTHER|Xúc phạm Quốc kỳ, Quốc huy, Quốc ca
353|XXIII|ECONOMIC_CORRUPTION|Tham ô tài sản
354|XXIII|ECONOMIC_CORRUPTION|Nhận hối lộ
355|XXIII|ECONOMIC_CORRUPTION|Lạm dụng chức vụ, quyền hạn chiếm đoạt tài sản
356|XXIII|ECONOMIC_CORRUPTION|Lợi dụng chức vụ, quyền hạn trong khi thi hành công vụ
357|XXIII|ECONOMIC_CORRUPTION|Lạm quyền trong khi thi hành công vụ
358|XXIII|ECONOMIC_CORRUPTION|Lợi dụng chức vụ, quyền hạn gây ảnh hưởng đối với người khác để trục lợi
359|XXIII|ECONOMIC_CORRUPTION|Giả mạo trong công tác
360|XXIII|ECONOMIC_CORRUPTION|Thiếu trách nhiệm gây hậu quả nghiêm trọng
361|XXIII|ECONOMIC_CORRUPTION|Cố ý làm lộ bí mật công tác
362|XXIII|ECONOMIC_CORRUPTION|Vô ý làm lộ bí mật công tác
363|XXIII|ECONOMIC_CORRUPTION|Đào nhiệm
364|XXIII|ECONOMIC_CORRUPTION|Đưa hối lộ
365|XXIII|ECONOMIC_CORRUPTION|Môi giới hối lộ
366|XXIII|ECONOMIC_CORRUPTION|Lợi dụng ảnh hưởng đối với người có chức vụ, quyền hạn để trục lợi
368|XXIV|OTHER|Truy cứu trách nhiệm hình sự người không có tội
369|XXIV|OTHER|Không truy cứu trách nhiệm hình sự người có tội
373|XXIV|OTHER|Dùng nhục hình
374|XXIV|OTHER|Bức cung
375|XXIV|OTHER|Làm sai lệch hồ sơ vụ việc, vụ án
376|XXIV|OTHER|Thiếu trách nhiệm để người bị bắt, bị tạm giữ, tạm giam, chấp hành án trốn
377|XXIV|OTHER|Lợi dụng chức vụ, quyền hạn giam, giữ người trái pháp luật
378|XXIV|OTHER|Tha trái pháp luật người bị bắt, bị tạm giữ, tạm giam, chấp hành án
379|XXIV|OTHER|Không thi hành án
380|XXIV|OTHER|Không chấp hành án
381|XXIV|OTHER|Cản trở việc thi hành án
382|XXIV|OTHER|Cung cấp tài liệu sai sự thật hoặc khai báo gian dối
383|XXIV|OTHER|Từ chối khai báo, kết luận giám định, định giá hoặc cung cấp tài liệu
384|XXIV|OTHER|Mua chuộc hoặc cưỡng ép người khác trong khai báo, cung cấp tài liệu
385|XXIV|OTHER|Vi phạm việc niêm phong, kê biên tài sản, phong tỏa tài khoản
386|XXIV|SOCIAL_ORDER|Trốn khỏi nơi giam, giữ hoặc trốn khi đang bị áp giải, đang bị xét xử
387|XXIV|SOCIAL_ORDER|Đánh tháo người bị bắt, bị tạm giữ, tạm giam, bị áp giải, chấp hành án
388|XXIV|OTHER|Vi phạm quy định về giam giữ
389|XXIV|SOCIAL_ORDER|Che giấu tội phạm
390|XXIV|SOCIAL_ORDER|Không tố giác tội phạm
391|XXIV|OTHER|Gây rối trật tự phiên tòa, phiên họp$offences$, e'\n') as line) as listed;
update cases.offence set valid_from = date '2025-07-01', basis = 'BLHS, sửa đổi bởi Luật 86/2025/QH15' where code = '256a';
